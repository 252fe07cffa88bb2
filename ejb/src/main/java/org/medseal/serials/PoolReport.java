package org.medseal.serials;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gtin;

/** Counts up how far the serial numbers of a GTIN reach. */
final class PoolReport {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private PoolReport() {}

    static PoolStatus of(Connection connection, Gtin gtin, Instant now) {
        List<PoolRow> pools = PoolStore.list(connection, gtin);
        PoolRow open = pools.stream().filter(PoolRow::isOpen).findFirst().orElseThrow(() -> Pools.noPool(gtin));
        long excluded = passedOver(connection, open);
        long issuedEarlier = 0;
        double guess = 0;
        long returned = 0;
        for (PoolRow pool : pools) {
            long issued = pool.next() - passedOver(connection, pool);
            issuedEarlier += pool == open ? 0 : issued;
            returned += pool.marks() == 0 ? 0 : Ledger.count(connection, pool, Mark.RETURNED);
            if (pool.form().length() == open.form().length()) {
                guess += pool.form().guessProbability(issued).doubleValue();
            }
        }
        double perDay = perDay(connection, gtin, now);
        return new PoolStatus(
                gtin,
                open.epoch(),
                open.form().alphabet(),
                open.form().length(),
                open.form().space(),
                open.capacity(),
                open.next() - excluded,
                issuedEarlier,
                returned,
                excluded,
                open.left(),
                guess,
                perDay,
                perDay == 0 ? null : open.left() / perDay,
                open.openedAt());
    }

    private static long passedOver(Connection connection, PoolRow pool) {
        return pool.marks() == 0
                ? 0
                : Ledger.count(connection, pool, Mark.FOREIGN) + Ledger.count(connection, pool, Mark.EARLIER);
    }

    /** Over the last 30 days; over the days since the first request if they are fewer, but at least one. */
    private static double perDay(Connection connection, Gtin gtin, Instant now) {
        AllocationStore.Rate rate = AllocationStore.rate(connection, gtin, now.minus(WINDOW));
        if (rate.issued() == 0) {
            return 0;
        }
        boolean older = AllocationStore.hasOlder(connection, gtin, now.minus(WINDOW));
        double days = older
                ? WINDOW.toDays()
                : Math.max(1, Duration.between(rate.earliest(), now).toSeconds() / DAY_SECONDS);
        return rate.issued() / days;
    }
}
