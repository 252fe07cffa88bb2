/**
 * Serial numbers: pools, the permutation that makes a serial of a counter, allocation, and the ledger of every number.
 * Issuing a million costs one row; a serial never exists twice, under any key and whoever made it. Knows nothing of
 * what becomes of an item: an item is its number here, and {@code items} holds its state. Meets the EU rule of Delegated
 * Regulation 2016/161 article 4: at most 20 characters, guessed right in fewer than 1 of 10,000 tries.
 */
package org.medseal.serials;
