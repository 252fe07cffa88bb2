package org.medseal.epcis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What sensors saw, in the order and spelling that is hashed. */
final class HashSensors {
    private static final Set<String> TIMES = Set.of("time", "startTime", "endTime");
    private static final Set<String> TEXTS = Set.of("uom", "booleanValue", "hexBinaryValue");

    private HashSensors() {}

    static String sensor(SensorElement sensor) {
        StringBuilder text = new StringBuilder("sensorElement");
        if (sensor.metadata() != null) {
            text.append(readings("sensorMetadata", SensorFields.METADATA, sensor.metadata()));
        }
        sensor.reports().stream()
                .map(report -> readings("sensorReport", SensorFields.REPORT_JSON, report))
                .sorted(Prehash.BY_BYTES)
                .forEach(text::append);
        return text.append(HashTexts.inPlace(sensor.extensions())).toString();
    }

    /** What {@link HashTexts#behind} has of all sensors. */
    static String behind(List<SensorElement> sensors) {
        StringBuilder all = new StringBuilder();
        for (SensorElement sensor : sensors) {
            List<String> parts = new ArrayList<>();
            if (sensor.metadata() != null) {
                add(parts, "sensorMetadata", sensor.metadata().extensions());
            }
            sensor.reports().forEach(report -> add(parts, "sensorReport", report.extensions()));
            add(parts, "", sensor.extensions());
            if (!parts.isEmpty()) {
                parts.sort(Prehash.BY_BYTES);
                all.append("sensorElement").append(String.join("", parts));
            }
        }
        return all.isEmpty() ? "" : "sensorElementList" + all;
    }

    private static void add(List<String> parts, String name, List<Extension> extensions) {
        String behind = HashTexts.behind(extensions);
        if (!behind.isEmpty()) {
            parts.add(name + behind);
        }
    }

    private static String readings(String element, List<String> order, SensorElement.Readings readings) {
        StringBuilder text = new StringBuilder(element);
        for (String name : order) {
            String value = readings.values().get(name);
            if (value != null) {
                text.append(name).append('=').append(value(name, value));
            }
        }
        return text.append(HashTexts.inPlace(readings.extensions())).toString();
    }

    private static String value(String name, String value) {
        if (TIMES.contains(name)) {
            return HashTexts.time(Instant.parse(value));
        }
        return switch (name) {
            case "type" -> HashTexts.word(Cbv.MEASUREMENT, value);
            case "exception" -> HashTexts.word(Cbv.SENSOR_ALERT, value);
            case "component" -> Cbv.COMPONENT.webUri(value);
            case "stringValue" -> HashTexts.value(name, value.strip());
            default -> TEXTS.contains(name) ? value.strip() : HashTexts.uri(value);
        };
    }
}
