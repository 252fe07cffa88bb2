package org.medseal.capture;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * A document that was handed in, without what is in it.
 *
 * @param key the sender's name of it, or null
 * @param giveUpAt until when it is tried again while it waits for something
 */
public record KeptDocument(
        String captureId,
        String sender,
        String key,
        String contentType,
        CaptureStatus status,
        Instant createdAt,
        Instant finishedAt,
        Instant giveUpAt,
        int attempts,
        int events,
        long items,
        long errorCount)
        implements Serializable {
    static KeptDocument of(JobRow job) {
        JobRow.Progress progress = job.progress();
        return new KeptDocument(
                job.captureId().toString(),
                job.sender(),
                job.content().key(),
                job.content().type(),
                job.state(),
                progress.createdAt(),
                progress.finishedAt(),
                progress.giveUpAt(),
                progress.attempts(),
                progress.events(),
                progress.items(),
                progress.errorCount());
    }

    /** How it stands, as the lists write it. */
    public String word() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    public boolean parked() {
        return status == CaptureStatus.PARKED;
    }
}
