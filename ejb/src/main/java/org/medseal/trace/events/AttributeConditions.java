package org.medseal.trace.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.Extension;
import org.medseal.epcis.PersistentDisposition;
import org.medseal.epcis.QuantityElement;
import org.medseal.epcis.Things;
import org.medseal.vocabularies.Selected;
import org.medseal.vocabularies.Vocabularies;
import org.medseal.vocabularies.VocabularyNames;

/**
 * {@code HASATTR_bizLocation}, {@code EQATTR_readPoint_urn:epcglobal:cbv:mda#city}: events by what master data says of a
 * field's value. Which elements of the vocabulary are meant is found first, then the events that name one of them.
 */
final class AttributeConditions {
    private static final String HAS = "HASATTR_";
    private static final List<String> EQUAL = List.of("EQATTR_", "EQ_ATTR_");

    /** A field of the standard whose values are elements of vocabularies. */
    private record Field(
            List<String> types, Function<String, EventTerm> term, Function<EpcisEvent, Stream<String>> values) {}

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("bizStep", found(Vocabularies.types("BusinessStep"), EventTerm::step)),
            Map.entry("disposition", found(Vocabularies.types("Disposition"), EventTerm::disposition)),
            Map.entry("readPoint", found(Known.READ_POINTS, EventTerm::readPoint)),
            Map.entry("bizLocation", found(Known.LOCATIONS, EventTerm::location)),
            Map.entry("set", listed("Disposition", event -> event.persistentDisposition().stream()
                    .map(PersistentDisposition::set)
                    .flatMap(List::stream))),
            Map.entry("unset", listed("Disposition", event -> event.persistentDisposition().stream()
                    .map(PersistentDisposition::unset)
                    .flatMap(List::stream))),
            Map.entry(
                    "reason",
                    listed("ErrorReason", event -> event.errorDeclaration().map(each -> each.reason()).stream())),
            Map.entry("bizTransaction", listed("BusinessTransaction", event -> event.bizTransactions().stream()
                    .map(each -> each.id()))),
            Map.entry("source", end(event -> event.sources().stream().map(each -> each.id()))),
            Map.entry("destination", end(event -> event.destinations().stream().map(each -> each.id()))),
            Map.entry("epcClass", listed("EPCClass", event -> Things.quantities(event).stream()
                    .map(QuantityElement::epcClass))));

    private final Known known;
    private final Map<String, String> namespaces;

    AttributeConditions(Known known, Map<String, String> namespaces) {
        this.known = known;
        this.namespaces = namespaces;
    }

    /** A field by whose words events are found. */
    private static Field found(List<String> types, Function<String, EventTerm> term) {
        return new Field(types, term, null);
    }

    private static Field listed(String kind, Function<EpcisEvent, Stream<String>> values) {
        return new Field(Vocabularies.types(kind), null, values);
    }

    /** Many state places and parties, of whatever use, as locations. */
    private static Field end(Function<EpcisEvent, Stream<String>> values) {
        return new Field(Vocabularies.types("SourceDest", "Location"), null, values);
    }

    /** Null where the name is not of this kind. */
    Condition find(String name, Values values) {
        if (name.startsWith(HAS)) {
            List<String> attributes = values.all().stream().map(this::attribute).toList();
            return named(name.substring(HAS.length()), attributes, Map.of());
        }
        for (String start : EQUAL) {
            if (name.startsWith(start)) {
                String[] parts = name.substring(start.length()).split("_", -1);
                if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                    throw QueryException.parameter("The name " + name
                            + " is a field and an attribute with an underscore between them and no other");
                }
                return named(parts[0], List.of(), Map.of(attribute(parts[1]), values.all()));
            }
        }
        return null;
    }

    private String attribute(String name) {
        return VocabularyNames.attribute(name, namespaces);
    }

    private Condition named(String fieldName, List<String> attributes, Map<String, List<String>> texts) {
        Field field = FIELDS.get(fieldName);
        if (field == null) {
            return ofExtension(fieldName, attributes, texts);
        }
        Set<String> keys = known.stated(new Selected(field.types(), List.of(), List.of(), attributes, texts));
        if (field.term() != null) {
            return Condition.terms(keys.stream().map(field.term()).collect(Collectors.toSet()));
        }
        return Condition.test(
                stored -> field.values().apply(stored.event()).anyMatch(value -> isOneOf(keys, field.types(), value)));
    }

    private static boolean isOneOf(Set<String> keys, List<String> types, String value) {
        return value != null && types.stream().anyMatch(type -> keys.contains(VocabularyNames.key(type, value)));
    }

    private Condition ofExtension(String name, List<String> attributes, Map<String, List<String>> texts) {
        Optional<FieldName> field = FieldName.parse(name, namespaces);
        if (field.isEmpty()) {
            throw QueryException.parameter(
                    "There is no field " + name + " whose values are elements of a vocabulary; there are "
                            + FIELDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        Set<String> keys = known.stated(new Selected(List.of(), List.of(), List.of(), attributes, texts));
        return Condition.test(stored -> field.get()
                .in(stored.event())
                .map(Extension::text)
                .anyMatch(value -> isOneOf(keys, List.of(""), value)));
    }
}
