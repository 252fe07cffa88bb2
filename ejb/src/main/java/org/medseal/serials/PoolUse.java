package org.medseal.serials;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets numbers of a pool be used by many at once, and given back by one alone: so a number cannot be used and given back
 * unused in the same instant. Each waits for the transactions of the other kind, and sees then what they did.
 */
final class PoolUse {
    /** Sets these locks of the database apart from others. */
    private static final int KIND = 0x5EA1;

    private PoolUse() {}

    /** Until the end of the transaction no number of the pool is given back; those that were are told. */
    static List<NumberRun> hold(Connection connection, int pool, long low, long high) {
        Query.list(connection, row -> true, "select 1 from pg_advisory_xact_lock_shared(?, ?)", KIND, pool);
        return Ledger.list(connection, pool, new long[] {low}, new long[] {high}).stream()
                .filter(run -> run.mark() == Mark.RETURNED)
                .map(run -> new NumberRun(pool, run.first(), run.length()))
                .collect(Collectors.toList());
    }

    /** Until the end of the transaction nobody begins to use a number of the pool. */
    static void close(Connection connection, int pool) {
        Query.list(connection, row -> true, "select 1 from pg_advisory_xact_lock(?, ?)", KIND, pool);
    }
}
