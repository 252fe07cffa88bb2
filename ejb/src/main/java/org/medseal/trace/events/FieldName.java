package org.medseal.trace.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.Extension;
import org.medseal.epcis.Place;
import org.medseal.epcis.SensorElement;

/**
 * The name of a field of the sender's own, or of item master data, as parameters have it: {@code ex:batch},
 * {@code INNER_ILMD_cbvmda:lotNumber}, {@code https://example.com/voc#batch}. It is told by its namespace, never by the prefix.
 */
record FieldName(Function<EpcisEvent, List<Extension>> place, boolean inner, String namespace, String local) {
    private static final Pattern NAME = Pattern.compile("(INNER_)?"
            + "(ILMD_|ERROR_DECLARATION_|SENSORELEMENT_|SENSORMETADATA_|SENSORREPORT_|readPoint_|bizLocation_)?"
            + "(?:([A-Za-z][\\w.-]*):([\\w.-]+)|(\\S+)#([\\w.-]+))");
    private static final Map<String, String> STANDARD =
            Map.of("cbvmda", "urn:epcglobal:cbv:mda", "gs1", "https://gs1.org/voc", "cbv", "https://ref.gs1.org/cbv");

    private static final Map<String, Function<EpcisEvent, List<Extension>>> PLACES = Map.of(
            "", EpcisEvent::extensions,
            "ILMD_", event -> event.ilmd().fields(),
            "ERROR_DECLARATION_",
                    event -> event.errorDeclaration()
                            .map(each -> each.extensions())
                            .orElse(List.of()),
            "SENSORELEMENT_", event -> in(event, SensorElement::extensions),
            "SENSORMETADATA_",
                    event -> in(
                            event,
                            each -> each.metadata() == null
                                    ? List.of()
                                    : each.metadata().extensions()),
            "SENSORREPORT_",
                    event -> in(event, each -> each.reports().stream()
                            .flatMap(report -> report.extensions().stream())
                            .toList()),
            "readPoint_", event -> of(event.core().where().readPoint()),
            "bizLocation_", event -> of(event.core().where().bizLocation()));

    private static List<Extension> in(EpcisEvent event, Function<SensorElement, List<Extension>> part) {
        return event.sensorElements().stream()
                .flatMap(element -> part.apply(element).stream())
                .toList();
    }

    private static List<Extension> of(Place place) {
        return place == null ? List.of() : place.extensions();
    }

    /** Empty where it is no such name; refused where its prefix stands for nothing. */
    static Optional<FieldName> parse(String text, Map<String, String> namespaces) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean prefixed = parts.group(3) != null;
        String namespace = prefixed ? namespace(text, parts.group(3), namespaces) : bare(parts.group(5));
        return Optional.of(new FieldName(
                PLACES.get(parts.group(2) == null ? "" : parts.group(2)),
                parts.group(1) != null,
                namespace,
                parts.group(prefixed ? 4 : 6)));
    }

    private static String namespace(String name, String prefix, Map<String, String> namespaces) {
        String namespace = namespaces.getOrDefault(prefix, STANDARD.get(prefix));
        if (namespace == null) {
            throw QueryException.parameter("The prefix " + prefix + " of " + name
                    + " stands for nothing; say it in the header GS1-Extensions, as in " + prefix
                    + "=https://example.com/");
        }
        return bare(namespace);
    }

    /** Whether a namespace ends with a separator is a matter of taste of its users. */
    private static String bare(String namespace) {
        return namespace.replaceFirst("[:/#]+$", "");
    }

    /** The fields of that name in the event. */
    Stream<Extension> in(EpcisEvent event) {
        return place.apply(event).stream()
                .flatMap(inner ? FieldName::below : FieldName::unpacked)
                .filter(field -> field.name().local().equals(local)
                        && bare(field.name().namespace()).equals(namespace));
    }

    private static Stream<Extension> below(Extension field) {
        return field.children().stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    /** The values of a short array stand below a node of the same name. */
    private static Stream<Extension> unpacked(Extension field) {
        return field.kind() == Extension.Kind.ARRAY
                ? Stream.concat(Stream.of(field), field.children().stream().map(child -> renamed(child, field)))
                : Stream.of(field);
    }

    private static Extension renamed(Extension child, Extension field) {
        return new Extension(field.name(), child.kind(), child.text(), child.attributes(), child.children());
    }
}
