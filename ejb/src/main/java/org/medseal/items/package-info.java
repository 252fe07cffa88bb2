/**
 * Item numbers, state and containment: what every pack, case and pallet is now, and the one table of what may happen to
 * it. 256 items with neighbouring numbers are one row; a pallet that ships is one changed item, whatever is on it.
 * Knows no documents, no words of EPCIS and no users; it never decides which event happened, only whether a move is
 * allowed and what follows from it. Everything here is plain JDBC on the caller's transaction.
 */
package org.medseal.items;
