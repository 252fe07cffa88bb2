package org.medseal.trace;

import java.io.Serializable;
import java.util.List;

/**
 * A lot at this moment.
 *
 * @param issued how many serials were given out for it by name
 * @param packed how many of those still there are in a case or pallet
 * @param loose how many of those still there are not
 * @param places where those still there are, the largest number first
 */
public record LotStanding(LotCounts counts, long issued, long packed, long loose, List<AtPlace> places)
        implements Serializable {
    /** @param place its URI; null where nobody reported one */
    public record AtPlace(String place, long count) implements Serializable {}
}
