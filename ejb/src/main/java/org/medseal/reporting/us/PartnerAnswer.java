package org.medseal.reporting.us;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medseal.Json;
import org.medseal.exchange.Answer;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.ReportState;
import org.medseal.reporting.UnreadableAnswerException;

/**
 * What a partner answers: JSON with {@code status} (ACCEPTED, PARTIAL, REJECTED) and {@code errors[]} of {@code epc},
 * {@code code}, {@code detail}; the answer of another Medseal to a capture reads the same way.
 */
final class PartnerAnswer {
    static final Acknowledgement ACCEPTED = new Acknowledgement(ReportState.ACCEPTED, null, List.of());
    private static final int LONGEST = 2_000;

    private PartnerAnswer() {}

    /** Empty where the partner has not judged yet. */
    static Optional<Acknowledgement> read(String contentType, Answer answer) {
        if (!answer.complete()) {
            throw new UnreadableAnswerException(
                    "The answer is longer than " + answer.body().length + " bytes; it was not read on");
        }
        if (!answer.hasBody() || !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            return Optional.empty();
        }
        try {
            return read(Json.mapper().readTree(answer.body()));
        } catch (JsonProcessingException e) {
            throw new UnreadableAnswerException("The answer is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableAnswerException("The answer cannot be read: " + e.getMessage());
        }
    }

    private static Optional<Acknowledgement> read(JsonNode body) {
        String status = body.path("status").asText("");
        if (status.isEmpty() || status.equals("PARKED") || status.equals("RECEIVED")) {
            return Optional.empty();
        }
        ReportState state =
                switch (status) {
                    case "ACCEPTED" -> ReportState.ACCEPTED;
                    case "PARTIAL" -> ReportState.PARTIAL;
                    case "REJECTED" -> ReportState.REJECTED;
                    default -> throw new UnreadableAnswerException("The answer has an unknown status: " + cut(status));
                };
        List<Acknowledgement.Refused> refused = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            if (refused.size() == Acknowledgement.MOST_REFUSED) {
                break;
            }
            refused.add(new Acknowledgement.Refused(
                    cut(error.path("epc").asText(null)),
                    cut(error.path("code").asText("unnamed")),
                    cut(error.path("detail").asText(""))));
        }
        return Optional.of(new Acknowledgement(state, cut(body.path("comment").asText(null)), refused));
    }

    /** What a partner brings by itself, which must be a judgement. */
    static Acknowledgement judgement(byte[] body) {
        return read("application/json", new Answer(200, "application/json", body, true))
                .orElseThrow(() -> new UnreadableAnswerException(
                        "The acknowledgement has no status ACCEPTED, PARTIAL or REJECTED"));
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
