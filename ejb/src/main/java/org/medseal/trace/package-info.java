/**
 * The read side: what an item is now, everything that happened to it, what was in it when. It reads what {@code capture}
 * and {@code items} keep and changes nothing.
 */
package org.medseal.trace;
