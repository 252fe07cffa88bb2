package org.medseal.epcis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of sensor reports and of their metadata, and how their values are kept (EPCIS 2.0, 7.3.7). */
final class SensorFields {
    private static final String GS1 = "https://gs1.org/voc/";

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

    /** The order in which fields are written and hashed: of the metadata, then of reports. */
    static final List<String> ORDER = List.of(
            "type",
            "exception",
            "time",
            "startTime",
            "endTime",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules",
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

    private SensorFields() {}

    static String word(String field, String uri) {
        return switch (field) {
            case "type" -> whole(Cbv.MEASUREMENT.read(uri));
            case "exception" -> whole(Cbv.SENSOR_ALERT.read(uri));
            case "component" -> Cbv.COMPONENT.read(uri);
            default -> uri;
        };
    }

    private static String whole(String uri) {
        return uri.startsWith("gs1:") ? GS1 + uri.substring(4) : uri;
    }

    /** A term of GS1's vocabulary in the only spelling that the JSON schema takes where it knows no such word. */
    static String curie(String value) {
        return value.startsWith(GS1) ? "gs1:" + value.substring(GS1.length()) : value;
    }

    /** The value as XML writes it: words of the CBV as CURIEs or web URIs. */
    static String xml(String field, String value) {
        return switch (field) {
            case "type" -> Cbv.MEASUREMENT.isWord(value) ? "gs1:" + value : curie(value);
            case "exception" -> Cbv.SENSOR_ALERT.isWord(value) ? "gs1:" + value : curie(value);
            case "component" -> Cbv.COMPONENT.isWord(value) ? "cbv:Comp-" + value : value;
            default -> value;
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
