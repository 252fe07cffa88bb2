package org.medseal.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A job as it is kept. */
record JobRow(
        long number,
        UUID captureId,
        String sender,
        Content content,
        ErrorBehaviour behaviour,
        boolean parkable,
        String why,
        String correlationId,
        CaptureStatus state,
        Progress progress) {
    static final String COLUMNS = "number, capture_id, sender, document_key, content_type, content_id, content_hash,"
            + " behaviour, parkable, why, correlation_id, state, created_at, finished_at, give_up_at, attempts, events, items,"
            + " error_count";

    /** The document itself. */
    record Content(long id, String type, String key, byte[] sha256) {}

    /** How far the job has come. */
    record Progress(
            Instant createdAt,
            Instant finishedAt,
            Instant giveUpAt,
            int attempts,
            int events,
            long items,
            long errorCount) {}

    static JobRow read(ResultSet row) throws SQLException {
        return new JobRow(
                row.getLong("number"),
                row.getObject("capture_id", UUID.class),
                row.getString("sender"),
                new Content(
                        row.getLong("content_id"),
                        row.getString("content_type"),
                        row.getString("document_key"),
                        row.getBytes("content_hash")),
                ErrorBehaviour.valueOf(row.getString("behaviour")),
                row.getBoolean("parkable"),
                row.getString("why"),
                row.getString("correlation_id"),
                CaptureStatus.valueOf(row.getString("state")),
                new Progress(
                        instant(row, "created_at"),
                        instant(row, "finished_at"),
                        instant(row, "give_up_at"),
                        row.getInt("attempts"),
                        row.getInt("events"),
                        row.getLong("items"),
                        row.getLong("error_count")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
