/**
 * Master data as EPCIS documents state it: elements of vocabularies with their attributes and what lies below them, who
 * said so and as of when. Questions for events look here for attributes and hierarchies of places. What we ourselves keep
 * of products, lots and parties is {@code masterdata}; nothing here changes it.
 */
package org.medseal.vocabularies;
