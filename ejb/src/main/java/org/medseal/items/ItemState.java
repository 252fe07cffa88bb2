package org.medseal.items;

import java.util.Locale;

/**
 * Where an item stands in its life. The order is stored (one byte an item): add at the end only, 64 at most, because
 * the two highest bits say that the item is recalled and that it holds others.
 */
public enum ItemState implements Verdict {
    /** Has a number, and nothing was reported about it yet. */
    ISSUED("issued"),
    /** Its code is printed or written, but it is not in use yet. */
    ENCODED("issued"),
    ACTIVE("active"),
    IN_TRANSIT("active"),
    HELD("active"),
    RETURNED("active"),
    DISPENSED("decommissioned"),
    SAMPLED("decommissioned"),
    DESTROYED("decommissioned"),
    DECOMMISSIONED("decommissioned");

    private static final ItemState[] ALL = values();

    private final String word;

    ItemState(String word) {
        this.word = word;
    }

    static ItemState of(int ordinal) {
        return ALL[ordinal];
    }

    /** As the contracts say it (2.3): {@code issued}, {@code active} or {@code decommissioned}. */
    public String word() {
        return word;
    }

    /** Whether it is out of the trade: dispensed, sampled, destroyed or decommissioned. */
    public boolean isOut() {
        return compareTo(DISPENSED) >= 0;
    }

    /** For sentences: {@code in transit}. */
    @Override
    public String toString() {
        return this == ISSUED
                ? "not commissioned"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
