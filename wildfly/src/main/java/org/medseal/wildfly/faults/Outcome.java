package org.medseal.wildfly.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.medseal.wildfly.plant.Queue;

/** What an answer comes to: two answers to one question must come to the same. */
final class Outcome {
    private Outcome() {}

    /** Empty where the last word is not said yet. */
    static Optional<String> of(Queue.Reply reply) {
        if (!"CaptureReply".equals(reply.messageType())) {
            return Optional.of(reply.messageType() + ' ' + reply.text());
        }
        JsonNode job = reply.json();
        return capture(job.path("captureId").asText(), job.path("status").asText());
    }

    static Optional<String> capture(String captureId, String status) {
        boolean last = "ACCEPTED".equals(status) || "REJECTED".equals(status);
        return last ? Optional.of("Capture " + captureId + ' ' + status) : Optional.empty();
    }
}
