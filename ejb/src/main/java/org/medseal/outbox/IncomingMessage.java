package org.medseal.outbox;

import java.util.Map;

/**
 * What a message says about itself, as it came in; its body travels beside it as a stream.
 *
 * @param queue it was put on
 * @param envelope who sent it and where the answer goes
 * @param properties every other property, as text
 */
public record IncomingMessage(String queue, Envelope envelope, Map<String, String> properties) {
    public IncomingMessage {
        properties = Map.copyOf(properties);
    }

    /**
     * The head of a message. All but {@code redelivered} may be null.
     *
     * @param messageType the schema the sender says the body follows
     * @param messageId the broker's or the sender's identification of the message
     * @param correlationId the sender's own reference
     * @param replyTo where the sender wants the answer
     * @param sender the account the broker has checked
     * @param redelivered whether the broker knows that it gave this very message out before
     */
    public record Envelope(
            String messageType,
            String messageId,
            String correlationId,
            String replyTo,
            String sender,
            boolean redelivered) {}
}
