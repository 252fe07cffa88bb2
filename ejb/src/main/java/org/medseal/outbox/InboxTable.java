package org.medseal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements on table {@code inbox}. */
final class InboxTable {
    private final Connection connection;

    InboxTable(Connection connection) {
        this.connection = connection;
    }

    long insert(IncomingMessage message, MessageContent.Kept content, Instant at, Instant nextTry) throws SQLException {
        IncomingMessage.Envelope envelope = message.envelope();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into inbox (queue, message_type, message_id, correlation_id, reply_to, sender, properties,"
                        + " content_id, content_length, content_hash, state, received_at, next_try)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'RECEIVED', ?, ?) returning id")) {
            insert.setString(1, message.queue());
            insert.setString(2, clean(envelope.messageType()));
            insert.setString(3, clean(envelope.messageId()));
            insert.setString(4, clean(envelope.correlationId()));
            insert.setString(5, clean(envelope.replyTo()));
            insert.setString(6, clean(envelope.sender()));
            insert.setString(7, MessageProperties.write(message.properties()));
            insert.setLong(8, content.id());
            insert.setLong(9, content.length());
            insert.setBytes(10, content.sha256());
            insert.setObject(11, at.atOffset(ZoneOffset.UTC));
            insert.setObject(12, nextTry.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** PostgreSQL's text cannot hold the character 0. */
    private static String clean(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** The row of this very message, if it was kept before. */
    Optional<Long> findSame(IncomingMessage message, byte[] sha256) throws SQLException {
        if (message.envelope().messageId() == null) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement("select id from inbox where message_id = ?"
                + " and queue = ? and sender is not distinct from ? and content_hash = ? order by id limit 1")) {
            select.setString(1, clean(message.envelope().messageId()));
            select.setString(2, message.queue());
            select.setString(3, clean(message.envelope().sender()));
            select.setBytes(4, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /**
     * Takes the message for the rest of the transaction, if it is still to be acted on and nobody else has it. Other
     * transactions may still refer to it: its answer may be put by one of its own.
     */
    Optional<IncomingRow> claim(long id) throws SQLException {
        return one("where id = ? and state = 'RECEIVED' for no key update skip locked", id);
    }

    Optional<IncomingRow> find(long id) throws SQLException {
        return one("where id = ?", id);
    }

    private Optional<IncomingRow> one(String where, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + IncomingRow.COLUMNS + " from inbox " + where)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(IncomingRow.read(row)) : Optional.empty();
            }
        }
    }

    /**
     * The first message with that key that was acted on: what it was answered is what every later one is answered. One
     * that asks while the first is still acted on waits for its end, for the key is held until the transaction's end.
     */
    Optional<IncomingRow> firstSettled(String queue, String messageType, String businessKey) throws SQLException {
        holdKey(String.join("\n", queue, messageType, businessKey));
        try (PreparedStatement select = connection.prepareStatement("select " + IncomingRow.COLUMNS
                + " from inbox where business_key = ? and queue = ? and message_type = ? and state = 'DONE'"
                + " order by id limit 1")) {
            select.setString(1, businessKey);
            select.setString(2, queue);
            select.setString(3, messageType);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(IncomingRow.read(row)) : Optional.empty();
            }
        }
    }

    /** A statement of its own: only the next one sees what the one who held the key before has committed. */
    private void holdKey(String key) throws SQLException {
        try (PreparedStatement hold =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('inbox ' || ?, 0))")) {
            hold.setString(1, key);
            hold.execute();
        }
    }

    List<Long> due(Instant now, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from inbox where state = 'RECEIVED' and next_try <= ? order by next_try limit ?")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, atMost);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    void settle(long id, Settlement settlement, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update inbox set state = ?, message_type = coalesce(?, message_type), business_key = ?, cause = ?,"
                        + " answer_id = ?, settled_at = ?, attempts = attempts + 1 where id = ?")) {
            update.setString(1, settlement.state().name());
            update.setString(2, settlement.messageType());
            update.setString(3, clean(settlement.businessKey()));
            update.setString(4, clean(settlement.cause()));
            update.setObject(5, settlement.answerId(), Types.BIGINT);
            update.setObject(6, at.atOffset(ZoneOffset.UTC));
            update.setLong(7, id);
            update.executeUpdate();
        }
    }

    void failed(long id, String cause, Instant nextTry, boolean park) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update inbox set attempts = attempts + 1, cause = ?, next_try = ?,"
                        + " state = case when ? then 'PARKED' else state end where id = ? and state = 'RECEIVED'")) {
            update.setString(1, clean(cause));
            update.setObject(2, nextTry.atOffset(ZoneOffset.UTC));
            update.setBoolean(3, park);
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** Moves the message by a person's order; false if it stands elsewhere by now. */
    boolean move(long id, IncomingState from, IncomingState to, String cause, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update inbox set state = ?, cause = ?, attempts = 0, next_try = ? where id = ? and state = ?")) {
            update.setString(1, to.name());
            update.setString(2, clean(cause));
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setLong(4, id);
            update.setString(5, from.name());
            return update.executeUpdate() == 1;
        }
    }

    void correct(long id, long contentId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update inbox set corrected_id = ? where id = ?")) {
            update.setLong(1, contentId);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }
}
