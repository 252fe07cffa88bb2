package org.medseal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A message that came in, as it is kept.
 *
 * @param businessKey the request or document it is about, once that has been read
 * @param contentId of the body to act on: as received, or as a person has corrected it
 * @param receivedId of the body as received
 * @param contentHash SHA-256 of the body as received, in hexadecimal
 * @param corrected whether the body to act on is a person's correction
 * @param answerId of its answer in the outbox, once there is one
 */
public record IncomingRow(
        long id,
        String queue,
        IncomingMessage.Envelope envelope,
        Map<String, String> properties,
        String businessKey,
        long contentId,
        long receivedId,
        long contentLength,
        String contentHash,
        boolean corrected,
        IncomingState state,
        Instant receivedAt,
        Instant settledAt,
        int attempts,
        String cause,
        Long answerId) {
    static final String COLUMNS = "id, queue, message_type, message_id, correlation_id, reply_to, sender, properties,"
            + " business_key, content_id, content_length, content_hash, corrected_id, state, received_at, settled_at,"
            + " attempts, cause, answer_id";

    /** Where the body as received is kept; empty where a correction is acted on in its place. */
    public Optional<MessageContent.Kept> kept() {
        return corrected
                ? Optional.empty()
                : Optional.of(new MessageContent.Kept(
                        contentId, contentLength, HexFormat.of().parseHex(contentHash)));
    }

    static IncomingRow read(ResultSet row) throws SQLException {
        Long corrected = row.getObject("corrected_id", Long.class);
        return new IncomingRow(
                row.getLong("id"),
                row.getString("queue"),
                new IncomingMessage.Envelope(
                        row.getString("message_type"),
                        row.getString("message_id"),
                        row.getString("correlation_id"),
                        row.getString("reply_to"),
                        row.getString("sender"),
                        false),
                MessageProperties.read(row.getString("properties")),
                row.getString("business_key"),
                corrected == null ? row.getLong("content_id") : corrected,
                row.getLong("content_id"),
                row.getLong("content_length"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                corrected != null,
                IncomingState.valueOf(row.getString("state")),
                OutgoingRow.instant(row, "received_at"),
                OutgoingRow.instant(row, "settled_at"),
                row.getInt("attempts"),
                row.getString("cause"),
                row.getObject("answer_id", Long.class));
    }
}
