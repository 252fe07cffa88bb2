package org.medseal.jms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.RefusedException;

/** Reads and writes the bodies of messages: strict UTF-8, strict JSON, bounded in depth. */
final class MessageJson {
    private static final int DEEPEST = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(100_000)
                            .maxNumberLength(50)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body as an object, or a refusal that says where it cannot be read. */
    static ObjectNode object(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(text(body));
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
