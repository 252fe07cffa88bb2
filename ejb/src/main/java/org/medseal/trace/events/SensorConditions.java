package org.medseal.trace.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medseal.epcis.Cbv;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.SensorElement.Readings;

/** What sensors saw: times, devices, kinds of measurement, and measured values in any unit that measures the same. */
final class SensorConditions {
    private static final Pattern VALUE =
            Pattern.compile("(EQ|GT|GE|LT|LE)_(value|minValue|maxValue|meanValue|sDev|percValue)_([A-Z0-9]{2,4})");
    private static final Pattern RANK = Pattern.compile("(GT|GE|LT|LE)_percRank");
    private static final Pattern TIME = Pattern.compile("(GE|LT)_(time|startTime|endTime)");
    private static final Set<String> TEXTS = Set.of(
            "EQ_type",
            "EQ_deviceID",
            "EQ_dataProcessingMethod",
            "EQ_microorganism",
            "EQ_chemicalSubstance",
            "EQ_bizRules",
            "EQ_stringValue",
            "EQ_booleanValue",
            "EQ_hexBinaryValue",
            "EQ_uriValue");

    private SensorConditions() {}

    /** Null where the name is not of this kind. */
    static Condition find(String name, Values values) {
        if (name.equals("EXISTS_sensorElementList")) {
            boolean there = values.isSet();
            return Condition.test(
                    stored -> !there || !stored.event().sensorElements().isEmpty());
        }
        if (TEXTS.contains(name)) {
            return text(name.substring(3), values);
        }
        Matcher time = TIME.matcher(name);
        if (time.matches()) {
            return time(time.group(2), TypedConditions.COMPARISONS.get(time.group(1)), values);
        }
        Matcher rank = RANK.matcher(name);
        if (rank.matches()) {
            return number("percRank", values.comparison(rank.group(1)));
        }
        Matcher value = VALUE.matcher(name);
        return value.matches() ? measured(value.group(2), value.group(3), values.comparison(value.group(1))) : null;
    }

    /** Metadata of an element speaks for its reports. */
    private static Stream<Readings> readings(EpcisEvent event) {
        return event.sensorElements().stream()
                .flatMap(element -> Stream.concat(Stream.ofNullable(element.metadata()), element.reports().stream()));
    }

    private static Condition any(Predicate<Readings> test) {
        return Condition.test(stored -> readings(stored.event()).anyMatch(test));
    }

    private static Condition text(String field, Values values) {
        Set<String> wanted = Set.copyOf(values.all().stream()
                .map(text -> field.equals("type") ? type(text) : text)
                .distinct()
                .toList());
        return any(readings -> Optional.ofNullable(readings.values().get(field))
                .map(text -> field.equals("type") ? type(text) : text)
                .filter(wanted::contains)
                .isPresent());
    }

    private static String type(String text) {
        return Cbv.MEASUREMENT.read(text);
    }

    private static Condition time(String field, IntPredicate compares, Values values) {
        Instant wanted = values.time().toInstant();
        return any(readings -> instant(readings.values().get(field))
                .filter(time -> compares.test(time.compareTo(wanted)))
                .isPresent());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Condition number(String field, Predicate<BigDecimal> wanted) {
        return any(
                readings -> decimal(readings.values().get(field)).filter(wanted).isPresent());
    }

    private static Condition measured(String field, String unit, Predicate<BigDecimal> wanted) {
        return any(readings -> readings.values().get("uom") != null
                && decimal(readings.values().get(field))
                        .flatMap(value ->
                                converted(field, value, readings.values().get("uom"), unit))
                        .filter(wanted)
                        .isPresent());
    }

    private static Optional<BigDecimal> converted(String field, BigDecimal value, String from, String to) {
        return field.equals("sDev") ? Units.convertDifference(value, from, to) : Units.convert(value, from, to);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
    }
}
