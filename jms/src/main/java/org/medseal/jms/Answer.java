package org.medseal.jms;

import java.util.Map;
import java.util.TreeMap;
import org.medseal.outbox.OutgoingMessage;

/**
 * What a question is answered.
 *
 * @param question what the question turned out to be
 * @param messageType of the answer; null if the answer is in the outbox already, or comes later
 * @param body the answer, or null
 * @param contentRef what to make the answer from when it is sent, or null
 * @param earlier the answer in the outbox that the same question got before, or null
 */
record Answer(Question question, String messageType, String body, String contentRef, Long earlier) {
    /**
     * What a message is about, as far as that can be told.
     *
     * @param messageType as recognised, or null
     * @param key of the request, or null
     */
    record Question(String messageType, String key) {}

    static Answer of(Question question, String messageType, String body) {
        return new Answer(question, messageType, body, null, null);
    }

    static Answer madeWhenSent(Question question, String messageType, String contentRef) {
        return new Answer(question, messageType, null, contentRef, null);
    }

    /** The domain answers by itself. */
    static Answer elsewhere(Question question) {
        return new Answer(question, null, null, null, null);
    }

    /** The same question was answered before: it gets that answer. */
    static Answer again(Question question, long earlier) {
        return new Answer(question, null, null, null, earlier);
    }

    OutgoingMessage to(String queue, String correlationId) {
        Map<String, String> properties = new TreeMap<>();
        if (question.key() != null) {
            properties.put(OutgoingMessage.BUSINESS_KEY, question.key());
            properties.put("requestId", question.key());
        }
        return new OutgoingMessage(queue, messageType, correlationId, body, contentRef, properties);
    }
}
