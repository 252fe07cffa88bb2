package org.medseal.serials;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Keeps a pool from issuing a serial that exists already, whoever made it: such numbers are passed over for good. */
final class Exclusions {
    /** So many more numbers than needed are compared with earlier epochs, that the next requests need not. */
    private static final long AHEAD = 10_000;

    private final PoolKeys keys;

    Exclusions(PoolKeys keys) {
        this.keys = keys;
    }

    /** How many numbers of {@code [from, to)} are passed over; the caller holds the pool's row. */
    long passedOver(Connection connection, PoolRow pool, long from, long to, Instant at) {
        if (pool.epoch() == 1 && pool.marks() == 0) {
            return 0;
        }
        passOverEarlier(connection, pool, to, at);
        return Ledger.list(connection, pool.id(), from, to).stream()
                .filter(run -> run.mark() != Mark.RETURNED)
                .count();
    }

    /** Closed epochs issue nothing any more, so a number once compared with them stays right. */
    private void passOverEarlier(Connection connection, PoolRow pool, long to, Instant at) {
        long checkedTo = PoolStore.find(connection, pool.id()).orElseThrow().checkedTo();
        if (pool.epoch() == 1 || checkedTo >= to) {
            return;
        }
        List<PoolRow> earlier = PoolStore.list(connection, pool.series().gtin()).stream()
                .filter(other -> other.epoch() < pool.epoch()
                        && other.next() > 0
                        && other.form().length() == pool.form().length())
                .toList();
        long end = Math.min(pool.capacity(), to + AHEAD);
        List<MarkedRun> found = new ArrayList<>();
        for (long first = checkedTo; first < end && !earlier.isEmpty(); first += Ff1.BATCH) {
            int count = (int) Math.min(Ff1.BATCH, end - first);
            long[] numbers = LongStream.range(first, first + count).toArray();
            String[] serials = keys.permutation(pool).serials(numbers, 0, count);
            for (int i = 0; i < count; i++) {
                if (exists(earlier, serials[i])) {
                    found.add(new MarkedRun(first + i, 1, Mark.EARLIER));
                }
            }
        }
        Ledger.mark(connection, pool.id(), found, null, at);
        PoolStore.checked(connection, pool.id(), end);
    }

    private boolean exists(List<PoolRow> pools, String serial) {
        for (PoolRow pool : pools) {
            long number = keys.permutation(pool).number(serial);
            if (number >= 0 && number < pool.next()) {
                return true;
            }
        }
        return false;
    }

    /** Passes over the numbers of foreign serials that the pool has not issued yet; the caller holds the pool's row. */
    void passOverForeign(Connection connection, PoolRow pool, List<String> serials, Instant at) {
        Permutation permutation = keys.permutation(pool);
        List<MarkedRun> found = new ArrayList<>();
        for (String serial : serials) {
            long number = permutation.number(serial);
            if (number >= pool.next() && number < pool.capacity()) {
                found.add(new MarkedRun(number, 1, Mark.FOREIGN));
            }
        }
        Ledger.mark(connection, pool.id(), found, null, at);
    }

    /** For a pool just opened: all foreign serials that were registered before. */
    void passOverForeign(Connection connection, PoolRow pool, Instant at) {
        String after = "";
        List<String> page;
        do {
            page = ForeignStore.page(
                    connection, pool.series().gtin(), pool.form().length(), after);
            passOverForeign(connection, pool, page, at);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == ForeignStore.PAGE);
    }
}
