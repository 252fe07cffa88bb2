package org.medseal.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.medseal.RefusedException;
import org.medseal.outbox.MessageContent;

/** Keeps documents as received, each once. */
final class Intake {
    /** Within this time whoever kept a document looks at its events; after it the sweep does. */
    private static final Duration FIRST_SWEEP = Duration.ofSeconds(30);

    private final Connection connection;
    private final Instant now;
    private final String correlationId;

    /** @param correlationId of the call or message that brings the documents; may be null */
    Intake(Connection connection, Instant now, String correlationId) {
        this.connection = connection;
        this.now = now;
        this.correlationId = correlationId;
    }

    /**
     * What was kept.
     *
     * @param repeated the document was here already; nothing of it is to be kept again
     */
    record Kept(UUID captureId, boolean repeated) {}

    /** @param patience how long what is not known yet may be waited for; zero: not at all */
    Kept keep(CaptureDocument document, String why, Duration patience) throws SQLException {
        JobTable jobs = new JobTable(connection);
        MessageContent.Kept content = content(document);
        Optional<JobRow> same = jobs.findSame(document, content.sha256());
        if (same.isEmpty()) {
            UUID captureId = UUID.randomUUID();
            JobTable.NewJob job = new JobTable.NewJob(document, !patience.isZero(), why, correlationId, content);
            OptionalLong number = jobs.insert(captureId, job, now, now.plus(FIRST_SWEEP), now.plus(patience));
            if (number.isPresent()) {
                if (document.answerTo() != null) {
                    jobs.insertAsker(number.getAsLong(), document.answerTo());
                }
                return new Kept(captureId, false);
            }
            same = jobs.findSame(document, content.sha256());
        }
        JobRow first = same.orElseThrow(() -> new IllegalStateException("a document is kept and cannot be found"));
        requireSame(first, content);
        return new Kept(first.captureId(), true);
    }

    private MessageContent.Kept content(CaptureDocument document) throws SQLException {
        try {
            return keep(document.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MessageContent.Kept keep(DocumentContent content) throws SQLException, IOException {
        if (content.kept().isPresent()) {
            return content.kept().get();
        }
        try (InputStream bytes = content.open()) {
            return new MessageContent(connection).keep(bytes);
        }
    }

    private static void requireSame(JobRow first, MessageContent.Kept content) {
        if (!Arrays.equals(first.content().sha256(), content.sha256())) {
            throw new RefusedException(
                    RefusedException.Kind.CONFLICT,
                    "document-key-used",
                    "Under the key " + first.content().key() + " another document came in before");
        }
    }
}
