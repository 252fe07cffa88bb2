package org.medseal.serials;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medseal.gs1.Gtin;

/** The table of serials of our GTINs that others made. */
final class ForeignStore {
    static final int PAGE = 10_000;

    private ForeignStore() {}

    static void insert(Connection connection, Gtin gtin, Collection<String> serials, Instant at) {
        Query.update(
                connection,
                "insert into foreign_serial (gtin, serial, registered_at) select ?, s, ? from unnest(?::text[]) s"
                        + " on conflict do nothing",
                gtin.digits(),
                at,
                serials.toArray(String[]::new));
    }

    static Set<String> those(Connection connection, Gtin gtin, Collection<String> serials) {
        return new HashSet<>(Query.list(
                connection,
                row -> row.getString(1),
                "select serial from foreign_serial where gtin = ? and serial = any(?::text[])",
                gtin.digits(),
                serials.toArray(String[]::new)));
    }

    /** Those after the given one in order, at most {@link #PAGE}, of that length. */
    static List<String> page(Connection connection, Gtin gtin, int length, String after) {
        return Query.list(
                connection,
                row -> row.getString(1),
                "select serial from foreign_serial where gtin = ? and serial > ? and length(serial) = ?"
                        + " order by serial limit ?",
                gtin.digits(),
                after,
                length,
                PAGE);
    }
}
