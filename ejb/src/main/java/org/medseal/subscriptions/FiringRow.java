package org.medseal.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One firing of a subscription and what became of its messages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiringRow(Instant firedAt, int events, String cause, List<Message> messages) implements Serializable {
    /**
     * @param status of the last answer over HTTP, if there was one
     * @param cause why the last attempt failed, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(int events, String state, int attempts, Integer status, String cause, Instant lastAttempt)
            implements Serializable {}
}
