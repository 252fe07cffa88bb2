package org.medseal.trace.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.Extension;
import org.medseal.epcis.Place;
import org.medseal.epcis.SensorElement;

/**
 * Parameters that name a field of the sender's own, or of item master data: {@code EQ_ILMD_cbvmda:lotNumber},
 * {@code GE_INNER_ex:temperature}, {@code EXISTS_ex:note}. Names are told by their namespace, never by the prefix.
 */
final class FieldConditions {
    private static final Pattern NAME = Pattern.compile("(EQ|GT|GE|LT|LE|EXISTS)_(INNER_)?"
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

    private final Map<String, String> namespaces;

    FieldConditions(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    private static List<Extension> in(EpcisEvent event, Function<SensorElement, List<Extension>> part) {
        return event.sensorElements().stream()
                .flatMap(element -> part.apply(element).stream())
                .toList();
    }

    private static List<Extension> of(Place place) {
        return place == null ? List.of() : place.extensions();
    }

    /** Null where the name is not of this kind. */
    Condition find(String name, Values values) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        String namespace = parts.group(4) != null ? namespace(name, parts.group(4)) : bare(parts.group(6));
        String local = parts.group(4) != null ? parts.group(5) : parts.group(7);
        Predicate<Extension> named = field -> field.name().local().equals(local)
                && bare(field.name().namespace()).equals(namespace);
        boolean inner = parts.group(2) != null;
        Function<EpcisEvent, List<Extension>> place = PLACES.get(parts.group(3) == null ? "" : parts.group(3));
        Predicate<Extension> meets = test(parts.group(1), values);
        return Condition.test(stored ->
                fields(place.apply(stored.event()), inner).filter(named).anyMatch(meets));
    }

    private String namespace(String name, String prefix) {
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

    /** At the top, or anywhere below it. */
    private static Stream<Extension> fields(List<Extension> top, boolean inner) {
        return inner
                ? top.stream().flatMap(FieldConditions::below)
                : top.stream().flatMap(FieldConditions::unpacked);
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

    private static Predicate<Extension> test(String operator, Values values) {
        if (operator.equals("EXISTS")) {
            return field -> true;
        }
        if (operator.equals("EQ")) {
            List<String> wanted = values.all();
            return field -> field.text() != null
                    && wanted.stream().anyMatch(text -> text.equals(field.text()) || sameNumber(text, field.text()));
        }
        IntPredicate compares = TypedConditions.COMPARISONS.get(operator);
        BiFunction<String, String, Optional<Integer>> comparison = comparison(values);
        return field -> field.text() != null
                && comparison
                        .apply(field.text(), values.one())
                        .filter(compares::test)
                        .isPresent();
    }

    private static boolean sameNumber(String one, String other) {
        return compareNumbers(one, other).filter(sign -> sign == 0).isPresent();
    }

    /** As numbers where the value asked for is one, else as times. */
    private static BiFunction<String, String, Optional<Integer>> comparison(Values values) {
        if (number(values.one()).isPresent()) {
            return FieldConditions::compareNumbers;
        }
        if (time(values.one()).isPresent()) {
            return (one, other) -> time(one).flatMap(a -> time(other).map(a::compareTo));
        }
        throw QueryException.parameter(
                values.name() + " is \"" + values.one() + "\"; what is compared is a number or a time");
    }

    private static Optional<Integer> compareNumbers(String one, String other) {
        return number(one).flatMap(a -> number(other).map(a::compareTo));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 50 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        String clean = text.strip().replace(' ', '+');
        try {
            return Optional.of(
                    clean.length() == 10
                            ? LocalDate.parse(clean)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(clean).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
