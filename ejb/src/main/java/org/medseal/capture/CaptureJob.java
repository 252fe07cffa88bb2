package org.medseal.capture;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What became of a document that was handed in.
 *
 * @param captureId null where the document was only tried
 * @param createdAt when the document was kept
 * @param finishedAt when the last word was said, or null
 * @param events that are in through this document, or were in already
 * @param items that those events name, each counted once for each event
 * @param errors what stands against it, at most {@link #ERRORS_SHOWN}; {@code errorCount} counts all
 * @param parked what it waits for; empty unless parked
 * @param notes what was accepted and yet is worth a look: recalled or expired things, contradictions about others' items
 */
public record CaptureJob(
        String captureId,
        Instant createdAt,
        Instant finishedAt,
        CaptureStatus status,
        ErrorBehaviour errorBehaviour,
        int events,
        long items,
        List<CaptureError> errors,
        long errorCount,
        List<CaptureError> parked,
        List<CaptureError> notes)
        implements Serializable {
    /** More errors than this are counted but not listed here; {@link CaptureService#findings} lists all. */
    public static final int ERRORS_SHOWN = 10_000;

    public CaptureJob {
        errors = List.copyOf(errors);
        parked = List.copyOf(parked);
        notes = List.copyOf(notes);
    }

    CaptureJob withoutId() {
        return new CaptureJob(
                null, createdAt, finishedAt, status, errorBehaviour, events, items, errors, errorCount, parked, notes);
    }

    /** True until the last word is said, so also while parked. */
    public boolean running() {
        return !status.isFinal();
    }

    /** Whether no error stands against any event so far. */
    public boolean success() {
        return errorCount == 0 && status != CaptureStatus.REJECTED;
    }
}
