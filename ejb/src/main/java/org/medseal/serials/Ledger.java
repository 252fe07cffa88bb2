package org.medseal.serials;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of marks: with the allocations it says of every number what became of it, run by run. */
final class Ledger {
    private static final Query.Reader<MarkedRun> READER =
            row -> new MarkedRun(row.getLong(1), row.getLong(2), Mark.parse(row.getString(3)));

    private Ledger() {}

    /** The marks that begin in {@code [from, to)}, in order. As no mark leaves its allocation, all within one. */
    static List<MarkedRun> list(Connection connection, int pool, long from, long to) {
        return Query.list(
                connection,
                READER,
                "select first_number, run_length, mark from serial_mark"
                        + " where pool = ? and first_number >= ? and first_number < ? order by first_number",
                pool,
                from,
                to);
    }

    /** The marks over any of the numbers of some ranges, in order. */
    static List<MarkedRun> list(Connection connection, int pool, long[] lows, long[] highs) {
        return Query.list(
                connection,
                READER,
                "select m.first_number, m.run_length, m.mark from unnest(?::bigint[], ?::bigint[]) r (low, high)"
                        + " cross join lateral (select first_number, run_length, mark from serial_mark where pool = ?"
                        + " and first_number between coalesce((select max(first_number) from serial_mark"
                        + " where pool = ? and first_number <= low), low) and high) m"
                        + " order by m.first_number",
                lows,
                highs,
                pool,
                pool);
    }

    static Optional<Mark> find(Connection connection, int pool, long number) {
        return Query.find(
                        connection,
                        READER,
                        "select first_number, run_length, mark from serial_mark where pool = ? and first_number <= ?"
                                + " order by first_number desc limit 1",
                        pool,
                        number)
                .filter(run -> number < run.end())
                .map(MarkedRun::mark);
    }

    /** Writes marks where there are none yet, and counts them in the pool's row. */
    static void mark(Connection connection, int pool, List<MarkedRun> runs, String returnId, Instant at) {
        if (runs.isEmpty()) {
            return;
        }
        int written = Query.update(
                connection,
                "insert into serial_mark (pool, first_number, run_length, mark, marked_at, return_id)"
                        + " select ?, first, length, ?, ?, ? from unnest(?::bigint[], ?::bigint[]) r (first, length)"
                        + " on conflict do nothing",
                pool,
                runs.get(0).mark().toString(),
                at,
                returnId,
                runs.stream().mapToLong(MarkedRun::first).toArray(),
                runs.stream().mapToLong(MarkedRun::length).toArray());
        Query.update(connection, "update serial_pool set marks = marks + ? where id = ?", written, pool);
    }

    /** How many numbers of the pool have the mark; of those passed over, only the ones below the counter. */
    static long count(Connection connection, PoolRow pool, Mark mark) {
        return Query.find(
                        connection,
                        row -> row.getLong(1),
                        "select coalesce(sum(run_length), 0) from serial_mark"
                                + " where pool = ? and mark = ? and first_number < ?",
                        pool.id(),
                        mark.toString(),
                        pool.next())
                .orElseThrow();
    }

    static Optional<ReturnRow> findReturn(Connection connection, String requestId) {
        return Query.find(
                connection,
                row -> new ReturnRow(
                        row.getString("request_id"),
                        row.getString("allocation"),
                        row.getLong("returned"),
                        row.getString("returned_by"),
                        Query.instant(row, "returned_at")),
                "select * from serial_return where request_id = ?",
                requestId);
    }

    /** Whether the return named exactly these serials; null is the whole rest. */
    static boolean hasContent(Connection connection, String requestId, byte[] content) {
        return Query.find(
                        connection,
                        row -> true,
                        "select 1 from serial_return where request_id = ? and content is not distinct from ?::bytea",
                        requestId,
                        content)
                .isPresent();
    }

    /** False if the key has a row already, whoever wrote it. */
    static boolean insertReturn(Connection connection, ReturnRow row, byte[] content) {
        return Query.update(
                        connection,
                        "insert into serial_return (request_id, allocation, content, returned, returned_by, returned_at)"
                                + " values (?, ?, ?::bytea, ?, ?, ?) on conflict do nothing",
                        row.requestId(),
                        row.allocation(),
                        content,
                        row.returned(),
                        row.returnedBy(),
                        row.returnedAt())
                == 1;
    }
}
