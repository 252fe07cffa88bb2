package org.medseal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A message to be sent, as it is kept.
 *
 * @param contentId of the kept body, or null where {@code contentRef} says what to make it from
 * @param round how often a person has had it sent anew
 */
public record OutgoingRow(
        long id,
        String queue,
        String messageType,
        String correlationId,
        String businessKey,
        Map<String, String> properties,
        Long contentId,
        String contentRef,
        Long inAnswerTo,
        OutgoingState state,
        Instant createdAt,
        Instant sentAt,
        int round,
        int attempts,
        Instant nextTry,
        String cause) {
    static final String COLUMNS = "id, queue, message_type, correlation_id, business_key, properties, content_id,"
            + " content_ref, in_answer_to, state, created_at, sent_at, round, attempts, next_try, cause";

    static OutgoingRow read(ResultSet row) throws SQLException {
        return new OutgoingRow(
                row.getLong("id"),
                row.getString("queue"),
                row.getString("message_type"),
                row.getString("correlation_id"),
                row.getString("business_key"),
                MessageProperties.read(row.getString("properties")),
                row.getObject("content_id", Long.class),
                row.getString("content_ref"),
                row.getObject("in_answer_to", Long.class),
                OutgoingState.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "sent_at"),
                row.getInt("round"),
                row.getInt("attempts"),
                instant(row, "next_try"),
                row.getString("cause"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /**
     * The same for every attempt of a round: a broker that has it already drops the second. The time keeps apart
     * messages that got the same number because the database was put back to an earlier state.
     */
    public String sendingId() {
        return "medseal-" + id + "-" + round + "-" + createdAt.toEpochMilli();
    }
}
