package org.medseal.outbox;

import java.util.Map;

/**
 * Something to be sent once the transaction that puts it has committed.
 *
 * @param queue name of the queue as in the contracts, or the address a question asked its answer to
 * @param messageType names the schema of the body
 * @param correlationId of the question this answers, or null
 * @param body UTF-8 text; null if {@code contentRef} is given
 * @param contentRef what to make the body from at the moment of sending ({@code kind:key}); null if {@code body} is
 * @param properties sent along; {@value #BUSINESS_KEY} is also what the message desk finds the message by
 */
public record OutgoingMessage(
        String queue,
        String messageType,
        String correlationId,
        String body,
        String contentRef,
        Map<String, String> properties) {
    /** The property that holds the request, document or event the message is about. */
    public static final String BUSINESS_KEY = "businessKey";

    public OutgoingMessage {
        if (queue == null || messageType == null) {
            throw new IllegalArgumentException("An outgoing message needs a queue and a message type");
        }
        if ((body == null) == (contentRef == null)) {
            throw new IllegalArgumentException("An outgoing message has either a body or a reference to make it from");
        }
        properties = Map.copyOf(properties);
    }

    /** A message nobody asked for. */
    public static OutgoingMessage of(String queue, String messageType, String businessKey, String body) {
        return new OutgoingMessage(queue, messageType, null, body, null, Map.of(BUSINESS_KEY, businessKey));
    }

    String businessKey() {
        return properties.get(BUSINESS_KEY);
    }
}
