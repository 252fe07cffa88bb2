/** The page of one item: what is inside of it, where it is on the map, and what may be done with it from there. */
package org.medseal.web.faces.item;
