package org.medseal.items;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known of one item.
 *
 * @param lot id of its lot, or {@link #NONE}
 * @param parent number of what it is packed in, or {@link #NONE}
 * @param location id of its place, or {@link #NONE}
 * @param lastEvent number of the event that brought it into this state, or {@link #NONE}
 * @param since when that event happened; null before the first one
 * @param holdsOthers whether anything is packed in it
 * @param recalled whether a recall names this very item; that its lot is recalled is said by the lot
 */
public record Item(
        long number,
        ItemState state,
        Disposition disposition,
        int lot,
        long parent,
        int location,
        long lastEvent,
        Instant since,
        boolean holdsOthers,
        boolean recalled)
        implements Serializable {
    /** There is no lot, parent, place or event. */
    public static final int NONE = -1;

    public boolean isPacked() {
        return parent != NONE;
    }

    /** Whether what happened to it is the later of the two; of two events at one time, the one that came in later. */
    boolean isLaterThan(Item other) {
        if (since == null || other.since == null) {
            return since != null;
        }
        int byTime = since.compareTo(other.since);
        return byTime != 0 ? byTime > 0 : lastEvent > other.lastEvent;
    }

    /** This item in the state, place and condition that its container brings it into, where that changed later. */
    Item inside(Item container) {
        if (state.isOut() || !container.isLaterThan(this)) {
            return this;
        }
        return new Item(
                number,
                container.state,
                container.disposition,
                lot,
                parent,
                container.location == NONE ? location : container.location,
                container.lastEvent,
                container.since,
                holdsOthers,
                recalled);
    }
}
