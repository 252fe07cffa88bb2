package org.medseal.subscriptions;

import static org.medseal.subscriptions.SubscriptionTable.at;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medseal.outbox.MessageContent;

/** Messages to subscribers and the attempts to send them. */
final class DeliveryTable {
    /** Of a subscription only the oldest is sent: a subscriber is told in order. */
    private static final String CLAIM_OF = "update subscription_delivery d set attempts = attempts + 1, next_try = ?"
            + " from subscription s where s.number = d.subscription and d.number = ("
            + "select c.number from subscription_delivery c join subscription w on w.number = c.subscription"
            + " where %s and c.state = 'DUE' and c.next_try <= ?"
            + " and not exists (select from subscription_delivery o where o.subscription = c.subscription"
            + " and o.state = 'DUE' and coalesce(o.path, lpad(o.number::text, 19, '0'))"
            + " < coalesce(c.path, lpad(c.number::text, 19, '0')) collate \"C\")"
            + " order by c.next_try, c.number limit 1 for update of c skip locked)"
            + " returning d.number, d.subscription, d.firing, coalesce(d.path, lpad(d.number::text, 19, '0')), d.content_id,"
            + " d.content_type, d.length, d.events, d.attempts, s.dest, s.wrapped_token, s.owner, s.subscription_id";

    private static final String CLAIM = CLAIM_OF.formatted("w.connection is null");
    private static final String CLAIM_OVER = CLAIM_OF.formatted("w.connection = ?");

    private final Connection connection;

    DeliveryTable(Connection connection) {
        this.connection = connection;
    }

    /** @param path where it stands among the messages of the subscription */
    record Delivery(
            long number,
            long subscription,
            long firing,
            String path,
            Content content,
            int attempts,
            String dest,
            byte[] wrappedToken,
            String tokenContext) {}

    record Content(long id, String type, long length, int events) {}

    /** Takes the next message to an address that is due, for as long as an attempt may last. */
    Optional<Delivery> claim(Instant now, Instant until) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, at(until));
            claim.setObject(2, at(now));
            return claimed(claim);
        }
    }

    /** As {@link #claim(Instant, Instant)}, of those that go over an open connection. */
    Optional<Delivery> claim(UUID over, Instant now, Instant until) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM_OVER)) {
            claim.setObject(1, at(until));
            claim.setObject(2, over);
            claim.setObject(3, at(now));
            return claimed(claim);
        }
    }

    private static Optional<Delivery> claimed(PreparedStatement claim) throws SQLException {
        try (ResultSet row = claim.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Delivery(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    new Content(row.getLong(5), row.getString(6), row.getLong(7), row.getInt(8)),
                    row.getInt(9),
                    row.getString(10),
                    row.getBytes(11),
                    row.getString(12) + " " + row.getString(13)));
        }
    }

    /** @param path null where it is no part of another */
    void insert(long subscription, long firing, String path, Content content, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into subscription_delivery (subscription, firing, path, content_id, content_type, length,"
                        + " events, state, next_try) values (?, ?, ?, ?, ?, ?, ?, 'DUE', ?)")) {
            insert.setLong(1, subscription);
            insert.setLong(2, firing);
            insert.setString(3, path);
            insert.setLong(4, content.id());
            insert.setString(5, content.type());
            insert.setLong(6, content.length());
            insert.setInt(7, content.events());
            insert.setObject(8, at(now));
            insert.executeUpdate();
        }
        if (path == null) {
            try (PreparedStatement count = connection.prepareStatement(
                    "update subscription_firing set events = events + ? where number = ?")) {
                count.setInt(1, content.events());
                count.setLong(2, firing);
                count.executeUpdate();
            }
        }
    }

    static Content content(MessageContent.Kept kept, String type, int events) {
        return new Content(kept.id(), type, kept.length(), events);
    }

    /** @param status of the answer, or null where none came */
    void attempted(Delivery delivery, Instant started, Instant ended, Integer status, String cause)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into subscription_attempt"
                + " (delivery, number, started_at, ended_at, status, cause) values (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, delivery.number());
            insert.setInt(2, delivery.attempts());
            insert.setObject(3, at(started));
            insert.setObject(4, at(ended));
            insert.setObject(5, status, Types.INTEGER);
            insert.setString(6, cause);
            insert.executeUpdate();
        }
    }

    void retry(long delivery, Instant next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update subscription_delivery set next_try = ? where number = ? and state = 'DUE'")) {
            update.setObject(1, at(next));
            update.setLong(2, delivery);
            update.executeUpdate();
        }
    }

    /** False where the subscription has ended meanwhile. */
    boolean end(long delivery, String state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update subscription_delivery set state = ? where number = ? and state = 'DUE'")) {
            update.setString(1, state);
            update.setLong(2, delivery);
            return update.executeUpdate() == 1;
        }
    }

    void notified(long subscription, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update subscription set notified_at = ? where number = ?")) {
            update.setObject(1, at(now));
            update.setLong(2, subscription);
            update.executeUpdate();
        }
    }

    /** From now on no more than so many events a message. */
    void batch(long subscription, int events) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update subscription set batch = least(batch, ?) where number = ?")) {
            update.setInt(1, events);
            update.setLong(2, subscription);
            update.executeUpdate();
        }
    }

    /** What became of the firings, newest first. */
    List<FiringRow> log(long subscription, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select f.number, f.fired_at, f.events, f.cause, d.number, d.events, d.state, d.attempts, a.status,"
                        + " a.cause, a.ended_at from (select * from subscription_firing where subscription = ?"
                        + " order by number desc limit ?) f left join subscription_delivery d on d.firing = f.number"
                        + " left join lateral (select * from subscription_attempt where delivery = d.number"
                        + " order by number desc limit 1) a on true order by f.number desc, d.number")) {
            select.setLong(1, subscription);
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                List<FiringRow> log = new ArrayList<>();
                long last = -1;
                while (row.next()) {
                    if (row.getLong(1) != last) {
                        last = row.getLong(1);
                        log.add(new FiringRow(
                                SubscriptionTable.instant(row, 2), row.getInt(3), row.getString(4), new ArrayList<>()));
                    }
                    if (row.getObject(5) != null) {
                        log.get(log.size() - 1).messages().add(message(row));
                    }
                }
                return log;
            }
        }
    }

    private static FiringRow.Message message(ResultSet row) throws SQLException {
        return new FiringRow.Message(
                row.getInt(6),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                SubscriptionTable.instant(row, 11));
    }
}
