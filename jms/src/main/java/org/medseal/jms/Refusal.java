package org.medseal.jms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException;

/** The answer that says no: the problem as REST gives it (RFC 9457), and the request it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refusal(String type, String title, int status, String detail, String requestId, List<Fault> errors) {
    static final String MESSAGE_TYPE = "Refusal";

    static Answer answer(Answer.Question question, RefusedException refusal) {
        return Answer.of(question, MESSAGE_TYPE, MessageJson.write(of(question, refusal)));
    }

    static Refusal of(Answer.Question question, RefusedException refusal) {
        List<Fault> faults = faults(refusal);
        if (faults.isEmpty()) {
            faults = List.of(Fault.at(null, refusal.code(), refusal.getMessage()));
        }
        return new Refusal(
                "urn:medseal:problem:" + refusal.code(),
                title(refusal.kind()),
                status(refusal.kind()),
                refusal.getMessage(),
                question.key(),
                faults);
    }

    private static List<Fault> faults(RefusedException refusal) {
        if (refusal instanceof InvalidInputException several) {
            return several.faults().stream()
                    .map(fault -> Fault.at(fault.pointer(), fault.code(), fault.detail()))
                    .toList();
        }
        return refusal instanceof UnacceptableException several ? several.faults() : List.of();
    }

    private static String title(RefusedException.Kind kind) {
        return switch (kind) {
            case MALFORMED -> "The message cannot be read";
            case AGAINST_RULE -> "Against a rule";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Conflict";
            case FORBIDDEN -> "Not allowed";
            case TOO_LARGE -> "Too large";
            case TOO_MANY -> "Too many requests";
        };
    }

    private static int status(RefusedException.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case AGAINST_RULE -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
        };
    }
}
