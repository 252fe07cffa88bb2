package org.medseal.epcis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The fields of sensor reports and of their metadata, and how their values are kept (EPCIS 2.0, 7.3.7). */
final class SensorFields {
    private static final String GS1 = "https://gs1.org/voc/";

    /** In the order in which they are written and hashed. */
    static final List<String> METADATA = List.of(
            "time",
            "startTime",
            "endTime",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules");

    /** In the order in which they are written and hashed. Business rules stand in a report only in JSON. */
    static final List<String> REPORT_JSON = List.of(
            "type",
            "exception",
            "deviceID",
            "deviceMetadata",
            "rawData",
            "dataProcessingMethod",
            "bizRules",
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

    /** What the XML schema lets a report have: it leaves business rules to the metadata. */
    static final List<String> REPORT =
            REPORT_JSON.stream().filter(name -> !name.equals("bizRules")).toList();

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
