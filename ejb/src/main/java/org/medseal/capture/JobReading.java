package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a job with what was found out about its document. */
final class JobReading {
    private static final int PARKED_SHOWN = 1_000;

    private final Connection connection;

    JobReading(Connection connection) {
        this.connection = connection;
    }

    Optional<CaptureJob> read(UUID captureId) throws SQLException {
        Optional<JobRow> row = new JobTable(connection).find(captureId);
        return row.isEmpty() ? Optional.empty() : Optional.of(read(row.get()));
    }

    CaptureJob read(JobRow row) throws SQLException {
        FindingTable findings = new FindingTable(connection);
        JobRow.Progress progress = row.progress();
        boolean looked = row.state() != CaptureStatus.RECEIVED;
        return new CaptureJob(
                row.captureId().toString(),
                progress.createdAt(),
                progress.finishedAt(),
                row.state(),
                row.behaviour(),
                progress.events(),
                progress.items(),
                progress.errorCount() == 0
                        ? List.of()
                        : findings.list(row.number(), Finding.Kind.ERROR, 0, CaptureJob.ERRORS_SHOWN),
                progress.errorCount(),
                row.state() == CaptureStatus.PARKED
                        ? findings.list(row.number(), Finding.Kind.WAITING, 0, PARKED_SHOWN)
                        : List.of(),
                looked ? findings.list(row.number(), Finding.Kind.NOTE, 0, PARKED_SHOWN) : List.of());
    }
}
