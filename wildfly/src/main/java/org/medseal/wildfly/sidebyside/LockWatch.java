package org.medseal.wildfly.sidebyside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks every so often which statements wait for a lock in PostgreSQL, and since when. */
final class LockWatch {
    private static final int EVERY_MILLIS = 20;
    private static final String WAITING =
            "select (extract(epoch from clock_timestamp() - l.waitstart) * 1000)::bigint, l.locktype || ' '"
                    + " || l.mode || ' ' || coalesce(l.relation::regclass::text, ''), left(a.query, 200)"
                    + " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                    + " where not l.granted and l.waitstart is not null and a.datname = current_database()"
                    + " order by 1 desc";

    private final String url;
    private long looks;
    private long waits;
    private long longestMillis;
    private String longest = "nothing";

    LockWatch(String url) {
        this.url = url;
    }

    void work(BooleanSupplier open) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url, "medseal", "medseal");
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            while (open.getAsBoolean()) {
                look(waiting);
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        }
    }

    private synchronized void look(PreparedStatement waiting) throws SQLException {
        looks++;
        try (ResultSet row = waiting.executeQuery()) {
            boolean first = true;
            while (row.next()) {
                waits++;
                if (first && row.getLong(1) > longestMillis) {
                    longestMillis = row.getLong(1);
                    longest = row.getString(2) + ": " + row.getString(3).replaceAll("\\s+", " ");
                }
                first = false;
            }
        }
    }

    /** So long had the statement waited that had waited longest when it was looked at. */
    synchronized long longestMillis() {
        return longestMillis;
    }

    /** Which one that was. */
    synchronized String longest() {
        return longest;
    }

    synchronized long looks() {
        return looks;
    }

    /** Statements seen waiting, each as often as it was seen. */
    synchronized long waits() {
        return waits;
    }
}
