package org.medseal.items;

import java.time.Instant;

/** Makes changes for tests, each event a second after the one before. */
final class Events {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final int POOL_BITS = 40;

    private long count;

    static long number(int pool, long place) {
        return (long) pool << POOL_BITS | place;
    }

    ItemChange next(Move move, ItemRuns items) {
        count++;
        return ItemChange.of(move, count, START.plusSeconds(count), items);
    }

    ItemChange next(Move move, long... items) {
        return next(move, ItemRuns.of(items));
    }
}
