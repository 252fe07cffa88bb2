package org.medseal.wildfly.faults;

import java.nio.charset.StandardCharsets;

/**
 * Something that a client wants to know or to have done.
 *
 * @param key names it for good: asked again with the same key it is the same question
 */
record Question(String key, String queue, String messageType, byte[] body) {
    static final String SERIALS = "medseal.line.serials";
    static final String EVENTS = "medseal.line.events";
    static final String ERP = "medseal.erp.in";

    static Question of(String key, String queue, String messageType, String json) {
        return new Question(key, queue, messageType, json.getBytes(StandardCharsets.UTF_8));
    }
}
