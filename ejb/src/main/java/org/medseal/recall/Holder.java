package org.medseal.recall;

import java.io.Serializable;
import org.medseal.gs1.Gln;

/**
 * Who has packs: the party that owns the place they are at, or that they are on the way to.
 *
 * @param gln null where nobody knows
 * @param name as master data has it, else what the place was called
 * @param role in the trade, null if not known; so country
 * @param ours whether they are in the maker's own hands
 */
record Holder(Gln gln, String name, String role, String country, boolean ours) implements Serializable {
    static final Holder UNKNOWN = new Holder(null, null, null, null, false);
}
