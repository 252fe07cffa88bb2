/**
 * What is known of products, lots, parties and places, each in dated versions. It never knows serial numbers or items:
 * it hands out the dense numbers of lots and places that those are stored by. A change that changes nothing leaves no
 * version and no audit record.
 */
package org.medseal.masterdata;
