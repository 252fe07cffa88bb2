package org.medseal.subscriptions;

import static org.medseal.subscriptions.SubscriptionTable.at;
import static org.medseal.subscriptions.SubscriptionTable.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medseal.Json;
import org.medseal.trace.events.NamedQuery;

/** Subscriptions as they fire. */
final class FiringTable {
    private static final String DUE = "ended_at is null and next_fire <= ?";

    /** A stream that has begun is due when there is something it has not been told. */
    private static final String SOMETHING = "(schedule is not null or not started or until is not null or exists ("
            + "select from event_note n where n.transaction >= s.seen"
            + " and n.transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint))";

    private final Connection connection;

    FiringTable(Connection connection) {
        this.connection = connection;
    }

    List<Long> due(Instant now, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select number from subscription s where " + DUE
                + " and " + SOMETHING + " order by next_fire, number limit ?")) {
            select.setObject(1, at(now));
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                List<Long> due = new ArrayList<>();
                while (row.next()) {
                    due.add(row.getLong(1));
                }
                return due;
            }
        }
    }

    /** Has it until the transaction ends; empty where another has it or it is not due any more. */
    Optional<Standing> claim(long number, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select number, subscription_id, query_name, query, account, form, report_if_empty, batch, created_at,"
                        + " initial_record_time, schedule, seen, started, until, place from subscription where " + DUE
                        + " and number = ? for update skip locked")) {
            select.setObject(1, at(now));
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Standing read(ResultSet row) throws SQLException {
        try {
            return new Standing(
                    row.getLong(1),
                    row.getString(2),
                    new NamedQuery(row.getString(3), Json.mapper().readTree(row.getString(4))),
                    row.getString(5),
                    row.getString(6),
                    new Standing.Terms(row.getBoolean(7), row.getInt(8), instant(row, 9), instant(row, 10)),
                    SubscriptionTable.schedule(row.getString(11)),
                    new Standing.Progress(
                            row.getObject(12, Long.class),
                            row.getBoolean(13),
                            row.getObject(14, Long.class),
                            row.getString(15)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept query cannot be read", e);
        }
    }

    /** Below it every transaction is over. */
    long horizon() throws SQLException {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    /** From it on no transaction has begun. */
    long end() throws SQLException {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    private long number(String select) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes down how far the subscriber is told and when it fires next. */
    void progress(long number, Standing.Progress progress, Instant firedAt, Instant next) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update subscription set seen = ?, started = ?, until = ?, place = ?,"
                        + " fired_at = coalesce(?::timestamptz, fired_at), next_fire = ? where number = ?")) {
            update.setObject(1, progress.seen(), Types.BIGINT);
            update.setBoolean(2, progress.started());
            update.setObject(3, progress.until(), Types.BIGINT);
            update.setString(4, progress.place());
            update.setObject(5, firedAt == null ? null : at(firedAt), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(6, at(next));
            update.setLong(7, number);
            update.executeUpdate();
        }
    }

    void postpone(long number, Instant next) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update subscription set next_fire = ? where number = ?")) {
            update.setObject(1, at(next));
            update.setLong(2, number);
            update.executeUpdate();
        }
    }

    long fired(long subscription, Instant now, String cause) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into subscription_firing"
                + " (subscription, fired_at, events, cause) values (?, ?, 0, ?) returning number")) {
            insert.setLong(1, subscription);
            insert.setObject(2, at(now));
            insert.setString(3, cause);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
