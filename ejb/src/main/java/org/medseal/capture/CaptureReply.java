package org.medseal.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a document in a queue (contracts, section 3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptureReply(
        String captureId,
        String status,
        int events,
        long items,
        List<CaptureError> errors,
        Long errorCount,
        List<CaptureError> parked) {
    /** Names the schema of the message. */
    public static final String MESSAGE_TYPE = "CaptureReply";

    private static final int ERRORS_SENT = 1_000;

    public static CaptureReply of(CaptureJob job) {
        List<CaptureError> errors =
                job.errors().subList(0, Math.min(ERRORS_SENT, job.errors().size()));
        return new CaptureReply(
                job.captureId(),
                job.status() == CaptureStatus.RECEIVED
                        ? CaptureStatus.PARKED.name()
                        : job.status().name(),
                job.events(),
                job.items(),
                errors,
                job.errorCount() > errors.size() ? job.errorCount() : null,
                job.parked().isEmpty() ? null : job.parked());
    }
}
