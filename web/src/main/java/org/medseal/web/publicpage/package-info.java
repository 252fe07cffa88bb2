/**
 * What everybody may ask without log-in: the address in a pack's code (GS1 Digital Link), answered with one clear page
 * for a person and a linkset (RFC 9264) for a program. Gives away nothing but the answer: no counts, no places, no
 * partners, and the same answer for a serial that was never issued as for one that could not be.
 */
package org.medseal.web.publicpage;
