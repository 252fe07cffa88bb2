package org.medseal.serials;

import java.io.Serializable;

/** Neighbouring numbers of a pool: {@code [first, first + length)}. */
public record NumberRun(int pool, long first, long length) implements Serializable {
    private static final int COUNT_BITS = 40;

    public static long itemNumber(int pool, long count) {
        return (long) pool << COUNT_BITS | count;
    }

    public static int poolOf(long itemNumber) {
        return (int) (itemNumber >>> COUNT_BITS);
    }

    public static long countOf(long itemNumber) {
        return itemNumber & (1L << COUNT_BITS) - 1;
    }

    /** One past the last. */
    public long end() {
        return first + length;
    }

    public boolean contains(long count) {
        return count >= first && count < end();
    }

    /** The item number of the first. */
    public long firstItem() {
        return itemNumber(pool, first);
    }
}
