package org.medseal.serials;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/** The table of pools. */
final class PoolStore {
    /** A row's xmin is the transaction that wrote it, without its epoch. */
    private static final String SELECT = "select p.*,"
            + " p.xmin::text::bigint is not distinct from (pg_current_xact_id_if_assigned()::text::bigint & 4294967295)"
            + " as uncommitted, exists (select from foreign_serial f where f.gtin = p.gtin) as has_foreign"
            + " from serial_pool p ";

    private PoolStore() {}

    /** The GTIN's pools, the newest first. */
    static List<PoolRow> list(Connection connection, Gtin gtin) {
        return Query.list(connection, PoolStore::read, SELECT + "where gtin = ? order by epoch desc", gtin.digits());
    }

    /** The same, kept from every change by others until this transaction ends. */
    static List<PoolRow> lock(Connection connection, Gtin gtin) {
        Query.list(
                connection,
                row -> row.getInt(1),
                "select id from serial_pool where gtin = ? order by id for update",
                gtin.digits());
        return list(connection, gtin);
    }

    /** All SSCC pools: a company has a handful. */
    static List<PoolRow> listSsccPools(Connection connection) {
        return Query.list(connection, PoolStore::read, SELECT + "where gtin is null order by id");
    }

    static Optional<PoolRow> find(Connection connection, int id) {
        return Query.find(connection, PoolStore::read, SELECT + "where id = ?", id);
    }

    /** The newest pool that has a key; pools of SSCCs have none. */
    static Optional<PoolRow> findNewestWithKey(Connection connection) {
        return Query.find(
                connection, PoolStore::read, SELECT + "where wrapped_key is not null order by id desc limit 1");
    }

    static Optional<PoolRow> findOpen(Connection connection, Series series) {
        return series.isSscc()
                ? Query.find(
                        connection,
                        PoolStore::read,
                        SELECT + "where gtin is null and company_prefix = ? and extension_digit = ?",
                        series.companyPrefix().digits(),
                        series.extensionDigit())
                : Query.find(
                        connection,
                        PoolStore::read,
                        SELECT + "where gtin = ? and closed_at is null",
                        series.gtin().digits());
    }

    /** GTINs with pools whose digits begin with the prefix. */
    static List<Gtin> gtinsUnder(Connection connection, CompanyPrefix prefix) {
        return Query.list(
                connection,
                row -> new Gtin(row.getString(1)),
                "select distinct gtin from serial_pool where substr(gtin, 2, ?) = ?",
                prefix.digits().length(),
                prefix.digits());
    }

    /** One at a time may open pools of the same kind of thing. */
    static void lockOpening(Connection connection, String what) {
        Query.list(connection, row -> true, "select pg_advisory_xact_lock(hashtextextended(?, 4))", what);
    }

    static int insert(Connection connection, PoolRow pool) {
        boolean sscc = pool.series().isSscc();
        return Query.find(
                        connection,
                        row -> row.getInt(1),
                        "insert into serial_pool (gtin, epoch, alphabet, length, wrapped_key, company_prefix,"
                                + " extension_digit, capacity, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " returning id",
                        sscc ? null : pool.series().gtin().digits(),
                        pool.epoch(),
                        sscc ? null : pool.form().alphabet().toString(),
                        sscc ? null : pool.form().length(),
                        pool.wrappedKey(),
                        sscc ? pool.series().companyPrefix().digits() : null,
                        sscc ? pool.series().extensionDigit() : null,
                        pool.capacity(),
                        pool.openedAt())
                .orElseThrow();
    }

    static void close(Connection connection, int id, Instant at) {
        Query.update(connection, "update serial_pool set closed_at = ? where id = ?", at, id);
    }

    /** Takes the next numbers: the pool as it is now, its counter past them; nothing if it is closed or has too few. */
    static Optional<PoolRow> advance(Connection connection, int id, long quantity) {
        return Query.find(
                connection,
                PoolStore::read,
                "update serial_pool set next_number = next_number + ?"
                        + " where id = ? and closed_at is null and capacity - next_number >= ?"
                        + " returning *, true as uncommitted, false as has_foreign",
                quantity,
                id,
                quantity);
    }

    /** Puts the counter back; right only in the transaction that advanced it. */
    static void retreat(Connection connection, int id, long next) {
        Query.update(connection, "update serial_pool set next_number = ? where id = ?", next, id);
    }

    static void checked(Connection connection, int id, long checkedTo) {
        Query.update(connection, "update serial_pool set checked_to = ? where id = ?", checkedTo, id);
    }

    private static PoolRow read(ResultSet row) throws SQLException {
        String gtin = row.getString("gtin");
        Series series = gtin == null
                ? Series.of(new CompanyPrefix(row.getString("company_prefix")), row.getInt("extension_digit"))
                : Series.of(new Gtin(gtin));
        return new PoolRow(
                row.getInt("id"),
                series,
                row.getInt("epoch"),
                gtin == null ? null : new PoolForm(Alphabet.parse(row.getString("alphabet")), row.getInt("length")),
                row.getBytes("wrapped_key"),
                row.getLong("capacity"),
                row.getLong("next_number"),
                row.getLong("checked_to"),
                row.getLong("marks"),
                Query.instant(row, "opened_at"),
                Query.instant(row, "closed_at"),
                row.getBoolean("uncommitted"),
                row.getBoolean("has_foreign"));
    }
}
