package org.medseal.epcis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of sensor reports and of their metadata, and how their values are kept (EPCIS 2.0, 7.3.7). */
final class SensorFields {
    static final Set<String> METADATA = Set.of(
            "time",
            "startTime",
            "endTime",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules");

    static final Set<String> REPORT = Set.of(
            "type",
            "exception",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "time",
            "microorganism",
            "chemicalSubstance",
            "value",
            "component",
            "stringValue",
            "booleanValue",
            "hexBinaryValue",
            "uriValue",
            "minValue",
            "maxValue",
            "meanValue",
            "sDev",
            "percRank",
            "percValue",
            "uom",
            "coordinateReferenceSystem");

    /** In JSON a report may name business rules too, which the XML schema leaves to the metadata. */
    static final Set<String> REPORT_JSON =
            Stream.concat(REPORT.stream(), Stream.of("bizRules")).collect(Collectors.toUnmodifiableSet());

    private SensorFields() {}

    static String word(String field, String uri) {
        return switch (field) {
            case "type" -> Cbv.MEASUREMENT.read(uri);
            case "exception" -> Cbv.SENSOR_ALERT.read(uri);
            case "component" -> Cbv.COMPONENT.read(uri);
            default -> uri;
        };
    }

    /** {@code xs:double} in one spelling for each number. */
    static Optional<String> number(String text) {
        if (text.length() > 400 || !SimpleType.get("double").takes(text)) {
            return Optional.empty();
        }
        boolean special = text.endsWith("INF") || text.equals("NaN");
        try {
            return Optional.of(special ? text : Numbers.text(new BigDecimal(text)));
        } catch (NumberFormatException exponentBeyondAll) {
            return Optional.of(text);
        }
    }
}
