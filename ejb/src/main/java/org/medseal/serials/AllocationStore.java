package org.medseal.serials;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** The table of allocations: one row a request. */
final class AllocationStore {
    private static final String SELECT = "select a.*, p.gtin, p.company_prefix, p.extension_digit"
            + " from serial_allocation a join serial_pool p on p.id = a.pool ";

    private AllocationStore() {}

    static Optional<AllocationRow> find(Connection connection, String requestId) {
        return Query.find(connection, AllocationStore::read, SELECT + "where a.request_id = ?", requestId);
    }

    /** The same, kept from other returns until this transaction ends. */
    static Optional<AllocationRow> lock(Connection connection, String requestId) {
        Query.list(connection, row -> true, "select pg_advisory_xact_lock(hashtextextended(?, 5))", requestId);
        return find(connection, requestId);
    }

    /** The one that a number lies in. */
    static Optional<AllocationRow> findAt(Connection connection, int pool, long number) {
        return Query.find(
                        connection,
                        AllocationStore::read,
                        SELECT + "where a.pool = ? and a.first_number <= ? order by a.first_number desc limit 1",
                        pool,
                        number)
                .filter(row -> row.run().contains(number));
    }

    /** Those that hold any number from {@code from} to {@code to}, both included, in order. */
    static List<AllocationRow> list(Connection connection, int pool, long from, long to) {
        return Query.list(
                connection,
                AllocationStore::read,
                SELECT + "where a.pool = ? and a.first_number <= ? and a.first_number + a.run_length > ?"
                        + " and a.first_number >= coalesce((select max(b.first_number) from serial_allocation b"
                        + " where b.pool = ? and b.first_number <= ?), 0) order by a.first_number",
                pool,
                to,
                from,
                pool,
                from);
    }

    /** False if the request has a row already, whoever wrote it. */
    static boolean insert(Connection connection, AllocationRow row) {
        return Query.update(
                        connection,
                        "insert into serial_allocation (request_id, pool, first_number, run_length, quantity, lot, line,"
                                + " allocated_to, allocated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (request_id) do nothing",
                        row.requestId(),
                        row.run().pool(),
                        row.run().first(),
                        row.run().length(),
                        row.quantity(),
                        row.lot() == null ? null : row.lot().value(),
                        row.line(),
                        row.allocatedTo(),
                        row.allocatedAt())
                == 1;
    }

    /** What the pools of a GTIN gave out since then, and when the first of it was. */
    static Rate rate(Connection connection, Gtin gtin, Instant since) {
        return Query.find(
                        connection,
                        row -> new Rate(row.getLong(1), Query.instant(row, "earliest")),
                        "select coalesce(sum(quantity), 0), min(allocated_at) as earliest from serial_allocation"
                                + " where allocated_at >= ? and pool in (select id from serial_pool where gtin = ?)",
                        since,
                        gtin.digits())
                .orElseThrow();
    }

    static boolean hasOlder(Connection connection, Gtin gtin, Instant than) {
        return Query.find(
                        connection,
                        row -> true,
                        "select 1 from serial_allocation where allocated_at < ?"
                                + " and pool in (select id from serial_pool where gtin = ?) limit 1",
                        than,
                        gtin.digits())
                .isPresent();
    }

    /** @param earliest null if nothing was issued */
    record Rate(long issued, Instant earliest) {}

    private static AllocationRow read(ResultSet row) throws SQLException {
        String gtin = row.getString("gtin");
        String lot = row.getString("lot");
        return new AllocationRow(
                row.getString("request_id"),
                gtin == null
                        ? Series.of(new CompanyPrefix(row.getString("company_prefix")), row.getInt("extension_digit"))
                        : Series.of(new Gtin(gtin)),
                new NumberRun(row.getInt("pool"), row.getLong("first_number"), row.getLong("run_length")),
                row.getInt("quantity"),
                lot == null ? null : new LotNumber(lot),
                row.getString("line"),
                row.getString("allocated_to"),
                Query.instant(row, "allocated_at"));
    }
}
