package org.medseal.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medseal.Json;
import org.medseal.trace.events.NamedQuery;

/** The table of subscriptions as subscribers see it. */
final class SubscriptionTable {
    private static final String SELECT = "select number, subscription_id, query_name, dest, created_at, notified_at,"
            + " initial_record_time, fired_at, report_if_empty, schedule from subscription"
            + " where ended_at is null and owner = ?";

    private final Connection connection;

    SubscriptionTable(Connection connection) {
        this.connection = connection;
    }

    record Entry(String owner, String id, NamedQuery query, String account, Way way) {}

    /**
     * How the subscriber is told: at an address, or over a connection.
     *
     * @param wrappedToken null where messages are not signed
     */
    record Way(String dest, UUID connection, String form, byte[] wrappedToken) {}

    /** False where there is one of that id. */
    boolean insert(Entry entry, Standing.Terms terms, QuerySchedule schedule) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into subscription (owner, subscription_id, query_name, query, account, dest, form, wrapped_token,"
                        + " report_if_empty, schedule, created_at, initial_record_time, next_fire, batch, connection, held_until)"
                        + " values (?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, entry.owner());
            insert.setString(2, entry.id());
            insert.setString(3, entry.query().name());
            insert.setString(4, entry.query().query().toString());
            insert.setString(5, entry.account());
            insert.setString(6, entry.way().dest());
            insert.setString(7, entry.way().form());
            insert.setBytes(8, entry.way().wrappedToken());
            insert.setBoolean(9, terms.reportIfEmpty());
            insert.setString(10, schedule == null ? null : json(schedule.sorted()));
            insert.setObject(11, at(terms.createdAt()));
            insert.setObject(12, at(terms.initialRecordTime()));
            insert.setObject(13, at(terms.createdAt()));
            insert.setInt(14, terms.batch());
            insert.setObject(15, entry.way().connection());
            insert.setObject(
                    16,
                    entry.way().connection() == null
                            ? null
                            : at(terms.createdAt().plus(OpenStreams.HELD)));
            return insert.executeUpdate() == 1;
        }
    }

    List<SubscriptionRow> list(String owner, String queryName) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " and query_name = ? order by created_at, number")) {
            select.setString(1, owner);
            select.setString(2, queryName);
            return read(select);
        }
    }

    Optional<SubscriptionRow> find(String owner, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " and subscription_id = ?")) {
            select.setString(1, owner);
            select.setString(2, id);
            return read(select).stream().findFirst();
        }
    }

    /** From now on nobody is told anything more for it. */
    void end(long number, Instant now) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(
                        "update subscription set ended_at = ?, wrapped_token = null where number = ?");
                PreparedStatement drop = connection.prepareStatement(
                        "update subscription_delivery set state = 'DROPPED' where subscription = ? and state = 'DUE'")) {
            end.setObject(1, at(now));
            end.setLong(2, number);
            end.executeUpdate();
            drop.setLong(1, number);
            drop.executeUpdate();
        }
    }

    private static List<SubscriptionRow> read(PreparedStatement select) throws SQLException {
        List<SubscriptionRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                QuerySchedule schedule = schedule(row.getString(10));
                Instant initial = instant(row, 7);
                Instant fired = instant(row, 8);
                found.add(new SubscriptionRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6),
                        initial,
                        fired == null ? initial : fired,
                        row.getBoolean(9),
                        schedule == null ? Boolean.TRUE : null,
                        schedule == null ? null : schedule.sorted()));
            }
        }
        return found;
    }

    static QuerySchedule schedule(String json) {
        try {
            return json == null
                    ? null
                    : new QuerySchedule(
                            Json.mapper().readerForMapOf(String.class).<Map<String, String>>readValue(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept schedule cannot be read", e);
        }
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
