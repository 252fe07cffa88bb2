package org.medseal.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.medseal.outbox.MessageContent;

/** The statements on tables {@code capture_job}, {@code capture_asker} and {@code capture_wait}. */
final class JobTable {
    private final Connection connection;

    JobTable(Connection connection) {
        this.connection = connection;
    }

    /** What is known of a document when it is kept. */
    record NewJob(
            CaptureDocument document,
            boolean parkable,
            String why,
            String correlationId,
            MessageContent.Kept content) {}

    /** The number of the new job; empty if the document came in at the same time by another way. */
    OptionalLong insert(UUID captureId, NewJob job, Instant at, Instant nextTry, Instant giveUpAt) throws SQLException {
        CaptureDocument document = job.document();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into capture_job (capture_id, sender, document_key, content_type, behaviour, parkable, why,"
                        + " content_id, content_length, content_hash, correlation_id, state, created_at, next_try, give_up_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?) on conflict do nothing"
                        + " returning number")) {
            insert.setObject(1, captureId);
            insert.setString(2, document.sender());
            insert.setString(3, document.documentKey());
            insert.setString(4, document.content().type());
            insert.setString(5, document.behaviour().name());
            insert.setBoolean(6, job.parkable());
            insert.setString(7, job.why());
            insert.setLong(8, job.content().id());
            insert.setLong(9, job.content().length());
            insert.setBytes(10, job.content().sha256());
            insert.setString(11, job.correlationId());
            insert.setObject(12, at.atOffset(ZoneOffset.UTC));
            insert.setObject(13, nextTry.atOffset(ZoneOffset.UTC));
            insert.setObject(14, giveUpAt.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** The job of this very document: by the sender's key where it has one, else by its bytes. */
    Optional<JobRow> findSame(CaptureDocument document, byte[] sha256) throws SQLException {
        boolean keyed = document.documentKey() != null;
        String which = keyed ? "document_key = ?" : "document_key is null and content_hash = ? and behaviour = ?";
        try (PreparedStatement select = connection.prepareStatement(
                "select " + JobRow.COLUMNS + " from capture_job where sender = ? and " + which)) {
            select.setString(1, document.sender());
            if (keyed) {
                select.setString(2, document.documentKey());
            } else {
                select.setBytes(2, sha256);
                select.setString(3, document.behaviour().name());
            }
            return one(select);
        }
    }

    Optional<JobRow> find(UUID captureId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + JobRow.COLUMNS + " from capture_job where capture_id = ?")) {
            select.setObject(1, captureId);
            return one(select);
        }
    }

    /**
     * Takes the job for the rest of the transaction, if it is still open and nobody else is at it. A node that dies lets
     * go of it with its connection.
     */
    Optional<JobRow> claim(UUID captureId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + JobRow.COLUMNS
                + " from capture_job where capture_id = ? and state in ('RECEIVED', 'PARKED')"
                + " for update skip locked")) {
            select.setObject(1, captureId);
            return one(select);
        }
    }

    /** Waits for whoever is at the job. */
    Optional<JobRow> lock(UUID captureId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + JobRow.COLUMNS + " from capture_job where capture_id = ? for update")) {
            select.setObject(1, captureId);
            return one(select);
        }
    }

    private static Optional<JobRow> one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(JobRow.read(row)) : Optional.empty();
        }
    }

    /** The newest jobs, of one sender or (null) of all. */
    List<JobRow> newest(String sender, int from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + JobRow.COLUMNS + " from capture_job"
                + (sender == null ? "" : " where sender = ?") + " order by number desc offset ? limit ?")) {
            int next = 1;
            if (sender != null) {
                select.setString(next++, sender);
            }
            select.setInt(next++, from);
            select.setInt(next, atMost);
            try (ResultSet rows = select.executeQuery()) {
                List<JobRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(JobRow.read(rows));
                }
                return found;
            }
        }
    }

    /** Open jobs whose time has come, oldest first. */
    List<UUID> due(Instant now, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select capture_id from capture_job where state in ('RECEIVED', 'PARKED') and next_try <= ?"
                        + " order by next_try limit ?")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, atMost);
            return captureIds(select);
        }
    }

    private static List<UUID> captureIds(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** Writes down how the job stands; false if somebody else has said the last word already. */
    boolean settle(long number, Outcome outcome, Instant at, Instant nextTry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update capture_job set state = ?, finished_at = ?, next_try = ?, attempts = attempts + 1, cause = null,"
                        + " events = ?, items = ?, error_count = ?"
                        + " where number = ? and state in ('RECEIVED', 'PARKED')")) {
            update.setString(1, outcome.status().name());
            if (outcome.status().isFinal()) {
                update.setObject(2, at.atOffset(ZoneOffset.UTC));
            } else {
                update.setNull(2, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            update.setObject(3, nextTry.atOffset(ZoneOffset.UTC));
            update.setInt(4, outcome.events());
            update.setLong(5, outcome.items());
            update.setLong(6, outcome.errorCount());
            update.setLong(7, number);
            return update.executeUpdate() == 1;
        }
    }

    /** Working on it failed for a reason that may pass. */
    void failed(UUID captureId, String cause, Instant nextTry) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update capture_job set attempts = attempts + 1, cause = ?, next_try = ?"
                        + " where capture_id = ? and state in ('RECEIVED', 'PARKED')")) {
            update.setString(1, cause);
            update.setObject(2, nextTry.atOffset(ZoneOffset.UTC));
            update.setObject(3, captureId);
            update.executeUpdate();
        }
    }

    void insertAsker(long job, AnswerTo asker) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into capture_asker (job, queue, correlation_id, incoming_id) values (?, ?, ?, ?)")) {
            insert.setLong(1, job);
            insert.setString(2, asker.queue());
            insert.setString(3, asker.correlationId());
            insert.setObject(4, asker.incomingId(), Types.BIGINT);
            insert.executeUpdate();
        }
    }

    List<AnswerTo> askers(long job) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select queue, correlation_id, incoming_id from capture_asker where job = ? order by id")) {
            select.setLong(1, job);
            try (ResultSet rows = select.executeQuery()) {
                List<AnswerTo> askers = new ArrayList<>();
                while (rows.next()) {
                    askers.add(new AnswerTo(rows.getString(1), rows.getString(2), rows.getObject(3, Long.class)));
                }
                return askers;
            }
        }
    }

    /** From now on the job waits for these blocks, and for no others. */
    void waitFor(long job, Collection<Long> blocks) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from capture_wait where job = ?")) {
            delete.setLong(1, job);
            delete.executeUpdate();
        }
        if (blocks.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into capture_wait (block, job) select block, ? from unnest(?) block")) {
            insert.setLong(1, job);
            insert.setArray(2, connection.createArrayOf("bigint", blocks.toArray()));
            insert.executeUpdate();
        }
    }

    /** Parked jobs that wait for something to happen to items of these blocks. */
    List<UUID> waitingFor(Collection<Long> blocks) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct j.capture_id from capture_wait w join capture_job j on j.number = w.job"
                        + " where w.block = any(?) and j.state = 'PARKED'")) {
            select.setArray(1, connection.createArrayOf("bigint", blocks.toArray()));
            return captureIds(select);
        }
    }
}
