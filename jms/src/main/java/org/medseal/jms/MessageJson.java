package org.medseal.jms;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.Json;
import org.medseal.RefusedException;

/** Reads and writes the bodies of messages: strict UTF-8, and JSON as every door speaks it. */
final class MessageJson {
    private MessageJson() {}

    static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body as an object, or a refusal that says where it cannot be read. */
    static ObjectNode object(byte[] body) {
        try {
            JsonNode node = Json.mapper().readTree(text(body));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw malformed("The body is not a JSON object", null);
        } catch (JsonProcessingException e) {
            throw malformed("The body is not valid JSON: " + e.getOriginalMessage(), e.getLocation());
        }
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8", null);
        }
    }

    private static RefusedException malformed(String sentence, JsonLocation at) {
        String shortened = sentence.length() > 500 ? sentence.substring(0, 500) + "…" : sentence;
        Fault fault = new Fault(
                null,
                at == null ? null : at.getLineNr(),
                at == null ? null : at.getColumnNr(),
                "unreadable",
                shortened);
        return new UnacceptableException(RefusedException.Kind.MALFORMED, "unreadable", shortened, List.of(fault));
    }
}
