package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.medseal.epcis.DocumentHeader;
import org.medseal.vocabularies.VocabularyIntake;

/** Keeps the master data that a document states beside its events, as of the day on which the document was made. */
final class StatedMasterData {
    private final Connection connection;

    StatedMasterData(Connection connection) {
        this.connection = connection;
    }

    /** @param header null where the document has none */
    void record(JobRow job, DocumentHeader header, Instant now) throws SQLException {
        if (header == null || header.content().masterData().isEmpty()) {
            return;
        }
        // A clock that is ahead must not keep later corrections out.
        Instant stated = header.creationDate()
                .flatMap(StatedMasterData::time)
                .filter(time -> time.isBefore(now))
                .orElse(now);
        new VocabularyIntake(connection)
                .record(
                        header.content().masterData(),
                        new VocabularyIntake.Source(job.sender(), stated, now, job.captureId()));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }
}
