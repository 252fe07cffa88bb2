package org.medseal.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medseal.gs1.Gtin;

/** What the dashboard asks the database; every part ends after a known number of rows. */
final class StandingQueries {
    private static final String[] WAITING = {
        "inbox where state = 'RECEIVED'",
        "inbox where state = 'PARKED'",
        "outbox where state = 'READY'",
        "outbox where state = 'PARKED'",
        "capture_job where state = 'RECEIVED' and state in ('RECEIVED', 'PARKED')",
        "capture_job where state = 'PARKED' and state in ('RECEIVED', 'PARKED')"
    };
    private static final String[] URGENT = {
        "recall where state = 'STARTED' and not drill",
        "recall where state = 'DRAFT'",
        "report where state in ('DUE', 'SENT', 'PARKED', 'REJECTED') and deadline < now()"
    };
    private static final String STAMP = "select concat_ws('.', (select max(number) from event),"
            + " (select max(number) from audit_record), (select max(id) from inbox), (select max(id) from outbox),"
            + " (select max(number) from capture_job))";

    private final Connection connection;

    StandingQueries(Connection connection) {
        this.connection = connection;
    }

    Standing.Waiting waiting() throws SQLException {
        long[] counts = counts(WAITING);
        return new Standing.Waiting(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    Standing.Urgent urgent() throws SQLException {
        long[] counts = counts(URGENT);
        return new Standing.Urgent(counts[0], counts[1], counts[2]);
    }

    private long[] counts(String... what) throws SQLException {
        long[] counts = new long[what.length];
        for (int i = 0; i < what.length; i++) {
            counts[i] = Long.parseLong(
                    text("select count(*) from (select 1 from " + what[i] + " limit " + Standing.Waiting.MOST + ") w"));
        }
        return counts;
    }

    /** Changes whenever anything happened that the console shows. */
    String stamp() throws SQLException {
        Standing.Waiting waiting = waiting();
        return text(STAMP) + "." + waiting.hashCode() + "." + urgent().hashCode();
    }

    /** Open pools of products, the fullest first. */
    List<Gtin> fullestPools(int atMost) throws SQLException {
        List<Gtin> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select gtin from serial_pool"
                + " where gtin is not null and closed_at is null"
                + " order by next_number::numeric / capacity desc, gtin limit ?")) {
            query.setInt(1, atMost);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Gtin(rows.getString(1)));
                }
            }
        }
        return found;
    }

    /** Numbers inside of open lots, the last opened first. */
    List<Integer> openLots(int atMost) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select id from lot where status = 'OPEN' order by id desc limit ?")) {
            query.setInt(1, atMost);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
        }
        return found;
    }

    private String text(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
