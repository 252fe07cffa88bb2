package org.medseal.epcis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An event field by field, for the few that say what JSON-LD has no place for: XML attributes and types of a sender's own
 * elements, elements without a namespace, sensor reports without a type. Names of fields here must not change.
 */
final class EventRecord {
    private static final Map<String, Class<? extends EpcisEvent>> TYPES = Map.of(
            "ObjectEvent", ObjectEvent.class,
            "AggregationEvent", AggregationEvent.class,
            "TransactionEvent", TransactionEvent.class,
            "TransformationEvent", TransformationEvent.class,
            "AssociationEvent", AssociationEvent.class);
    private static final ObjectMapper FIELDS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private EventRecord() {}

    /** Whether it has only what JSON-LD surely holds. */
    static boolean isPlain(EpcisEvent event) {
        EventCore core = event.core();
        return core.extensions().isEmpty()
                && core.sensorElements().isEmpty()
                && core.identity().errorDeclaration() == null
                && core.identity().certificationInfo().isEmpty()
                && core.why().persistentDisposition() == null
                && event.bizTransactions().stream().noneMatch(each -> isOddWord(each.type()))
                && !isOddWord(core.why().bizStep())
                && !isOddWord(core.why().disposition())
                && isPlain(core.where().readPoint())
                && isPlain(core.where().bizLocation())
                && event.ilmd().fields().stream().allMatch(EventRecord::isPlain);
    }

    /** Looks like a word of the standard and is none: a reader of JSON might mend it. */
    private static boolean isOddWord(String word) {
        return word != null && word.startsWith("urn:epcglobal:cbv:");
    }

    private static boolean isPlain(Place place) {
        return place == null || place.extensions().isEmpty();
    }

    private static boolean isPlain(Extension field) {
        return field.kind() == Extension.Kind.TEXT
                && field.children().isEmpty()
                && field.attributes().isEmpty()
                && !field.name().namespace().isEmpty();
    }

    /** The type on a line of its own, then the fields. */
    static byte[] write(EpcisEvent event) {
        try {
            return (event.type() + "\n" + FIELDS.writeValueAsString(event)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EpcisEvent read(byte... bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        try {
            return FIELDS.readValue(
                    text.substring(line + 1), TYPES.getOrDefault(text.substring(0, line), ExtendedEvent.class));
        } catch (IOException e) {
            throw new UncheckedIOException("a kept event cannot be read", e);
        }
    }
}
