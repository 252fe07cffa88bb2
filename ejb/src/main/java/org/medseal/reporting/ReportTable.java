package org.medseal.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medseal.gs1.Gln;
import org.medseal.items.ItemRuns;
import org.medseal.outbox.MessageContent;

/** The statements on table {@code report}. */
final class ReportTable {
    static final String COLUMNS =
            "id, report_id, kind, receiver, subject, event, item_count, state, created_at, deadline,"
                    + " next_try, round, attempts, cause, reference, content_id, content_length, content_hash, sent_at, answer_id,"
                    + " acknowledged_at";

    private final Connection connection;

    ReportTable(Connection connection) {
        this.connection = connection;
    }

    UUID insert(NewReport fresh, Instant now, Instant deadline, Instant queuedUntil) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert =
                connection.prepareStatement("with fresh as (insert into report (report_id, kind,"
                        + " receiver, subject, event, items, item_count, state, created_at, deadline, next_try, queued_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'DUE', ?, ?, ?, ?) returning id, kind)"
                        + " insert into report_event (kind, event, report)"
                        + " select fresh.kind, told.event, fresh.id from fresh, unnest(?::bigint[]) as told(event)")) {
            insert.setObject(1, id);
            insert.setString(2, fresh.kind().name());
            insert.setString(3, fresh.receiver().digits());
            insert.setString(4, fresh.subject());
            insert.setLong(5, fresh.lastEvent());
            insert.setBytes(6, fresh.items().encode());
            insert.setLong(7, fresh.itemCount());
            insert.setObject(8, at(now));
            insert.setObject(9, at(deadline));
            insert.setObject(10, at(now));
            insert.setObject(11, at(queuedUntil));
            insert.setArray(
                    12, connection.createArrayOf("bigint", fresh.events().toArray()));
            insert.executeUpdate();
        }
        return id;
    }

    /** Those of the events that are reported in that kind already. */
    List<Long> reported(ReportKind kind, Collection<Long> events) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct event from report_event where kind = ? and event = any(?)")) {
            select.setString(1, kind.name());
            select.setArray(2, connection.createArrayOf("bigint", events.toArray()));
            return numbers(select);
        }
    }

    List<Long> events(long report) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select event from report_event where report = ? order by event")) {
            select.setLong(1, report);
            return numbers(select);
        }
    }

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }

    Optional<ReportRow> find(UUID id) throws SQLException {
        return one("where report_id = ?", id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<ReportRow> lock(UUID id) throws SQLException {
        return one("where report_id = ? for update", id);
    }

    private Optional<ReportRow> one(String where, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from report " + where)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    ItemRuns items(long report) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select items from report where id = ?")) {
            select.setLong(1, report);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return ItemRuns.decode(row.getBytes(1));
            }
        }
    }

    /** Takes the report for an attempt, unless another node has it; the claim lapses with the lease. */
    Optional<ReportRow> claim(UUID id, Instant now, Instant lease) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("update report set attempts = attempts + 1,"
                + " next_try = ?, queued_until = ? where id = (select id from report where report_id = ?"
                + " and state in ('DUE', 'SENT') and next_try <= ? for update skip locked) returning " + COLUMNS)) {
            claim.setObject(1, at(lease));
            claim.setObject(2, at(lease));
            claim.setObject(3, id);
            claim.setObject(4, at(now));
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** Reports whose time has come and for which no message is under way; from now on one is. */
    List<UUID> queue(Instant now, Instant queuedUntil, int atMost) throws SQLException {
        try (PreparedStatement queue = connection.prepareStatement("update report set queued_until = ? where id in"
                + " (select id from report where next_try <= ? and queued_until <= ? order by next_try limit ?"
                + " for update skip locked) returning report_id")) {
            queue.setObject(1, at(queuedUntil));
            queue.setObject(2, at(now));
            queue.setObject(3, at(now));
            queue.setInt(4, atMost);
            try (ResultSet row = queue.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    void document(long report, MessageContent.Kept kept) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update report set content_id = ?, content_length = ?, content_hash = ? where id = ?")) {
            update.setLong(1, kept.id());
            update.setLong(2, kept.length());
            update.setBytes(3, kept.sha256());
            update.setLong(4, report);
            update.executeUpdate();
        }
    }

    /** Another try of the same, at that time. */
    void again(long report, String cause, Instant nextTry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update report set cause = ?, next_try = ?, queued_until = ? where id = ?")) {
            update.setString(1, cause);
            update.setObject(2, at(nextTry));
            update.setObject(3, at(nextTry));
            update.setLong(4, report);
            update.executeUpdate();
        }
    }

    void park(long report, String cause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update report set state = 'PARKED', cause = ?, next_try = null where id = ?")) {
            update.setString(1, cause);
            update.setLong(2, report);
            update.executeUpdate();
        }
    }

    /** @param askAt null where the receiver tells its judgement unasked */
    void sent(long report, String reference, Instant now, Instant askAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update report set state = 'SENT', reference = ?,"
                + " sent_at = ?, next_try = ?, queued_until = ?, cause = null, attempts = 0 where id = ?")) {
            update.setString(1, reference);
            update.setObject(2, at(now));
            update.setObject(3, at(askAt));
            update.setObject(4, at(askAt == null ? now : askAt));
            update.setLong(5, report);
            update.executeUpdate();
        }
    }

    void acknowledged(long report, Acknowledgement acknowledgement, Long answer, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update report set state = ?, cause = ?,"
                        + " answer_id = ?, acknowledged_at = ?, sent_at = coalesce(sent_at, ?), next_try = null where id = ?")) {
            update.setString(1, acknowledgement.state().name());
            update.setString(2, acknowledgement.comment());
            update.setObject(3, answer, Types.BIGINT);
            update.setObject(4, at(now));
            update.setObject(5, at(now));
            update.setLong(6, report);
            update.executeUpdate();
        }
    }

    /** To be done again, now. @param anew the document is made anew as well, and goes as another one */
    void restart(long report, ReportState state, boolean anew, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update report set state = ?, cause = null,"
                + " attempts = 0, round = round + 1, next_try = ?, queued_until = ?"
                + (anew
                        ? ", content_id = null, content_length = null, content_hash = null, reference = null,"
                                + " answer_id = null, acknowledged_at = null, sent_at = null"
                        : "")
                + " where id = ?")) {
            update.setString(1, state.name());
            update.setObject(2, at(now));
            update.setObject(3, at(now));
            update.setLong(4, report);
            update.executeUpdate();
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static ReportRow read(ResultSet row) throws SQLException {
        Long content = row.getObject("content_id", Long.class);
        return new ReportRow(
                row.getLong("id"),
                row.getObject("report_id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                Gln.parse(row.getString("receiver")),
                row.getString("subject"),
                row.getLong("event"),
                row.getLong("item_count"),
                ReportState.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "deadline"),
                instant(row, "next_try"),
                row.getInt("round"),
                row.getInt("attempts"),
                row.getString("cause"),
                row.getString("reference"),
                content == null
                        ? null
                        : new ReportRow.Document(
                                content,
                                row.getLong("content_length"),
                                HexFormat.of().formatHex(row.getBytes("content_hash"))),
                instant(row, "sent_at"),
                row.getObject("answer_id", Long.class),
                instant(row, "acknowledged_at"));
    }
}
