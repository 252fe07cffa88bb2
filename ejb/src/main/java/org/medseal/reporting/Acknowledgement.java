package org.medseal.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;

/** What the receiver says of a report: {@code ACCEPTED}, {@code PARTIAL} or {@code REJECTED}, and why. */
public record Acknowledgement(ReportState state, String comment, List<Refused> refused) {
    /** More are not kept: the document as received has them all. */
    public static final int MOST_REFUSED = 100_000;

    /**
     * @param item the pack or container as EPC or in brackets where it could be told, else as the receiver named it; null
     *     where the whole is meant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(String item, String code, String detail) implements Serializable {}

    public Acknowledgement {
        if (!state.isAcknowledged()) {
            throw new IllegalArgumentException(state + " is no acknowledgement");
        }
        refused = List.copyOf(refused);
    }
}
