package org.medseal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements on table {@code outbox}. */
final class OutboxTable {
    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    long insert(OutgoingMessage message, Long inAnswerTo, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (queue, message_type, correlation_id, business_key, properties, content_id,"
                        + " content_ref, in_answer_to, state, created_at, next_try)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'READY', ?, ?) returning id")) {
            insert.setString(1, message.queue());
            insert.setString(2, message.messageType());
            insert.setString(3, message.correlationId());
            insert.setString(4, message.businessKey());
            insert.setString(5, MessageProperties.write(message.properties()));
            if (message.body() == null) {
                insert.setNull(6, Types.BIGINT);
            } else {
                insert.setLong(
                        6, new MessageContent(connection).keep(message.body()).id());
            }
            insert.setString(7, message.contentRef());
            insert.setObject(8, inAnswerTo, Types.BIGINT);
            insert.setObject(9, at.atOffset(ZoneOffset.UTC));
            insert.setObject(10, at.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    long repeat(long earlierId, long inAnswerTo, String queue, String correlationId, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (queue, message_type, correlation_id, business_key, properties, content_id,"
                        + " content_ref, in_answer_to, state, created_at, next_try)"
                        + " select ?, message_type, ?, business_key, properties, content_id, content_ref, ?, 'READY',"
                        + " ?, ? from outbox where id = ? returning id")) {
            insert.setString(1, queue);
            insert.setString(2, correlationId);
            insert.setLong(3, inAnswerTo);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.setLong(6, earlierId);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Takes the message for sending, unless another node has it. The claim lapses at the end of the lease: a node that
     * dies while sending leaves the message to the others.
     */
    Optional<OutgoingRow> claim(long id, Instant now, Duration lease) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(
                "update outbox set attempts = attempts + 1, next_try = ? where id = (select id from outbox where id = ?"
                        + " and state = 'READY' and next_try <= ? for update skip locked) returning "
                        + OutgoingRow.COLUMNS)) {
            claim.setObject(1, now.plus(lease).atOffset(ZoneOffset.UTC));
            claim.setLong(2, id);
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(OutgoingRow.read(row)) : Optional.empty();
            }
        }
    }

    /** Messages whose time has come, oldest first. */
    List<Long> due(Instant now, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from outbox where state = 'READY' and next_try <= ? order by id limit ?")) {
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

    void sent(long id, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set state = 'SENT', sent_at = ?, cause = null where id = ? and state = 'READY'")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    void failed(long id, String cause, Instant nextTry, boolean park) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update outbox set cause = ?, next_try = ?,"
                + " state = case when ? then 'PARKED' else state end where id = ? and state = 'READY'")) {
            update.setString(1, cause);
            update.setObject(2, nextTry.atOffset(ZoneOffset.UTC));
            update.setBoolean(3, park);
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    void redirect(long id, String queue, String cause, Instant nextTry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set queue = ?, cause = ?, next_try = ? where id = ? and state = 'READY'")) {
            update.setString(1, queue);
            update.setString(2, cause);
            update.setObject(3, nextTry.atOffset(ZoneOffset.UTC));
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** Moves the message by a person's order; false if it stands elsewhere by now. */
    boolean move(long id, OutgoingState from, OutgoingState to, String cause, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set state = ?, cause = ?, attempts = 0, round = round + 1, next_try = ?"
                        + " where id = ? and state = ?")) {
            update.setString(1, to.name());
            update.setString(2, cause);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setLong(4, id);
            update.setString(5, from.name());
            return update.executeUpdate() == 1;
        }
    }

    Optional<OutgoingRow> find(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + OutgoingRow.COLUMNS + " from outbox where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(OutgoingRow.read(row)) : Optional.empty();
            }
        }
    }
}
