package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.medseal.capture.CaptureError;
import org.medseal.capture.CaptureJob;

/** A capture job in the words of EPCIS 2.0; Medseal's own members have the prefix {@code medseal}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaptureJobView(
        String captureID,
        Instant createdAt,
        Instant finishedAt,
        boolean running,
        boolean success,
        String captureErrorBehaviour,
        List<Fault> errors,
        @JsonProperty("medseal:status") String status,
        @JsonProperty("medseal:events") int events,
        @JsonProperty("medseal:items") long items,
        @JsonProperty("medseal:errorCount") Long errorCount,
        @JsonProperty("medseal:parked") List<CaptureError> parked,
        @JsonProperty("medseal:notes") List<CaptureError> notes) {

    /** One error as a problem document. */
    public record Fault(
            String type,
            String title,
            int status,
            @JsonUnwrapped CaptureError error) {
        static Fault of(CaptureError error) {
            int status = error.event() == null ? 400 : 422;
            return new Fault(EpcisProblems.type(status), Problem.title(status), status, error);
        }
    }

    static CaptureJobView of(CaptureJob job) {
        return new CaptureJobView(
                job.captureId(),
                job.createdAt(),
                job.finishedAt(),
                job.running(),
                job.success(),
                job.errorBehaviour().toString(),
                job.errors().stream().map(Fault::of).toList(),
                job.status().name(),
                job.events(),
                job.items(),
                job.errorCount() > job.errors().size() ? job.errorCount() : null,
                job.parked(),
                job.notes());
    }
}
