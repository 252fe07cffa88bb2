package org.medseal.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.Instant;

/**
 * One attempt.
 *
 * @param outcome null while it is under way, or where the node died over it
 * @param status of the answer over HTTP, if there was one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptRow(
        int number,
        Step step,
        Instant startedAt,
        Instant endedAt,
        Delivery.Outcome outcome,
        Integer status,
        String cause,
        @JsonIgnore Long answerId)
        implements Serializable {
    /** What was tried. */
    public enum Step {
        SEND,
        /** For the judgement on what was sent. */
        ASK,
        /** The receiver came by itself. */
        TOLD
    }

    public boolean isAnswered() {
        return answerId != null;
    }
}
