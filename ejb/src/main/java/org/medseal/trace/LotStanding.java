package org.medseal.trace;

import java.io.Serializable;
import java.util.List;

/**
 * A lot at this moment.
 *
 * @param issued how many serials were given out for it by name
 * @param packed how many of its items are in a case or pallet
 * @param places where they are, the largest number first
 */
public record LotStanding(LotCounts counts, long issued, long packed, List<AtPlace> places) implements Serializable {
    /** @param place its URI; null where nobody reported one */
    public record AtPlace(String place, long count) implements Serializable {}

    /** Made and not in a case or pallet. */
    public long loose() {
        return Math.max(0, counts.made() - packed);
    }
}
