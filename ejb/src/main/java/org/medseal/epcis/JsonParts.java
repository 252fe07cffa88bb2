package org.medseal.epcis;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of events in JSON, by the official schema's definitions. */
final class JsonParts {
    private static final Set<String> TIMES = Set.of("time", "startTime", "endTime");
    private static final Set<String> NUMBERS =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");

    private JsonParts() {}

    static void epcs(JsonCursor json, String what, EpcListBuilder list) throws IOException {
        list.open();
        json.array(what, () -> list.add(json.uri(what)));
    }

    static void quantities(JsonCursor json, String what, List<QuantityElement> list) throws IOException {
        list.clear();
        json.array(what, () -> list.add(quantity(json)));
    }

    private static QuantityElement quantity(JsonCursor json) throws IOException {
        String[] texts = new String[2];
        BigDecimal[] quantity = new BigDecimal[1];
        json.object("A quantity element", name -> {
            switch (name) {
                case "epcClass" -> texts[0] = json.uri(name);
                case "quantity" -> quantity[0] = Numbers.plain(new BigDecimal(json.number(name)));
                case "uom" -> {
                    texts[1] = json.string(name);
                    if (!texts[1].matches("[A-Z0-9]{2,3}")) {
                        throw json.wrong(name, texts[1], "a unit of two or three capitals and digits");
                    }
                }
                default -> throw json.unknown("A quantity element", name);
            }
        });
        if (texts[0] == null) {
            throw json.missing("The quantity element", "epcClass");
        }
        return new QuantityElement(texts[0], quantity[0], texts[1]);
    }

    static Place place(JsonCursor json, String what) throws IOException {
        String[] id = new String[1];
        List<Extension> extensions = new ArrayList<>();
        json.object(what, name -> {
            if (name.equals("id")) {
                id[0] = json.uri(what);
            } else {
                JsonExtensions.read(json, name, extensions);
            }
        });
        if (id[0] == null) {
            throw json.missing(what, "id");
        }
        return new Place(id[0], extensions);
    }

    static void transactions(JsonCursor json, List<BizTransaction> list) throws IOException {
        list.clear();
        json.array("bizTransactionList", () -> {
            String[] parts = typed(json, "bizTransaction", Cbv.BIZ_TRANSACTION);
            list.add(new BizTransaction(parts[0], parts[1]));
        });
    }

    static void sourcesOrDestinations(JsonCursor json, String what, List<SourceDestination> list) throws IOException {
        list.clear();
        json.array(what + "List", () -> {
            String[] parts = typed(json, what, Cbv.SOURCE_DESTINATION);
            if (parts[0] == null) {
                throw json.missing("The " + what, "type");
            }
            list.add(new SourceDestination(parts[0], parts[1]));
        });
    }

    /** An object with type and one URI: type, URI. */
    private static String[] typed(JsonCursor json, String what, Cbv vocabulary) throws IOException {
        String[] parts = new String[2];
        json.object("A " + what, name -> {
            if (name.equals("type")) {
                parts[0] = json.word("type", vocabulary);
            } else if (name.equals(what)) {
                parts[1] = json.uri(what);
            } else {
                throw json.unknown("A " + what, name);
            }
        });
        if (parts[1] == null) {
            throw json.missing("The " + what, what);
        }
        return parts;
    }

    static PersistentDisposition persistentDisposition(JsonCursor json) throws IOException {
        Map<String, List<String>> lists = new HashMap<>();
        json.object("persistentDisposition", name -> {
            if (!name.equals("set") && !name.equals("unset")) {
                throw json.unknown("persistentDisposition", name);
            }
            List<String> words = lists.computeIfAbsent(name, none -> new ArrayList<>());
            json.array(name, () -> words.add(json.word(name, Cbv.DISPOSITION)));
            if (words.isEmpty() || new HashSet<>(words).size() < words.size()) {
                throw json.fault("wrong-value", name + " must hold at least one disposition, and none twice");
            }
        });
        if (lists.isEmpty()) {
            throw json.missing("persistentDisposition", "set or unset");
        }
        return new PersistentDisposition(lists.getOrDefault("set", List.of()), lists.getOrDefault("unset", List.of()));
    }

    static void extensions(JsonCursor json, String what, List<Extension> into) throws IOException {
        into.clear();
        json.object(what, name -> extension(json, what, name, into));
    }

    static void extension(JsonCursor json, String where, String name, List<Extension> into) throws IOException {
        if (!Uris.isUri(name)) {
            throw json.unknown(where, name);
        }
        JsonExtensions.read(json, name, into);
    }

    static void certificationInfo(JsonCursor json, List<String> into) throws IOException {
        into.clear();
        if (json.token().isStructStart()) {
            json.array("certificationInfo", () -> into.add(json.uri("certificationInfo")));
        } else {
            into.add(json.uri("certificationInfo"));
        }
    }

    static ErrorDeclaration errorDeclaration(JsonCursor json) throws IOException {
        Instant[] time = new Instant[1];
        String[] reason = new String[1];
        List<String> corrective = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        json.object("errorDeclaration", name -> {
            switch (name) {
                case "declarationTime" -> time[0] = json.time(name);
                case "reason" -> reason[0] = json.word(name, Cbv.ERROR_REASON);
                case "correctiveEventIDs" -> json.array(name, () -> corrective.add(json.uri("correctiveEventID")));
                default -> extension(json, "errorDeclaration", name, extensions);
            }
        });
        if (time[0] == null) {
            throw json.missing("errorDeclaration", "declarationTime");
        }
        return new ErrorDeclaration(time[0], reason[0], corrective, extensions);
    }

    static void sensors(JsonCursor json, List<SensorElement> list) throws IOException {
        list.clear();
        json.array("sensorElementList", () -> list.add(sensor(json)));
    }

    private static SensorElement sensor(JsonCursor json) throws IOException {
        SensorElement.Readings[] metadata = new SensorElement.Readings[1];
        List<SensorElement.Readings> reports = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        json.object("A sensor element", name -> {
            if (name.equals("sensorMetadata")) {
                metadata[0] = readings(json, name, SensorFields.METADATA);
            } else if (name.equals("sensorReport")) {
                json.array(name, () -> {
                    SensorElement.Readings report = readings(json, name, SensorFields.REPORT_JSON);
                    if (!report.values().containsKey("type")) {
                        throw json.missing("The sensor report", "type");
                    }
                    reports.add(report);
                });
            } else {
                extension(json, "A sensor element", name, extensions);
            }
        });
        if (reports.isEmpty()) {
            throw json.missing("The sensor element", "a sensorReport");
        }
        return new SensorElement(metadata[0], reports, extensions);
    }

    private static SensorElement.Readings readings(JsonCursor json, String what, List<String> known)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        List<Extension> extensions = new ArrayList<>();
        json.object(what, name -> {
            if (known.contains(name)) {
                values.put(name, reading(json, name));
            } else {
                extension(json, what, name, extensions);
            }
        });
        return new SensorElement.Readings(values, extensions);
    }

    private static String reading(JsonCursor json, String name) throws IOException {
        if (NUMBERS.contains(name)) {
            return SensorFields.number(json.number(name))
                    .orElseThrow(() -> json.fault("wrong-value", name + " is no number that can be kept"));
        }
        if (TIMES.contains(name)) {
            return json.time(name).toString();
        }
        return switch (name) {
            case "type" -> sensorWord(json, name, Cbv.MEASUREMENT);
            case "exception" -> sensorWord(json, name, Cbv.SENSOR_ALERT);
            case "component" -> json.context().expand(json.word(name, Cbv.COMPONENT));
            case "stringValue", "uom" -> json.string(name);
            case "booleanValue" -> bool(json, name);
            case "hexBinaryValue" -> {
                String text = json.string(name);
                if (!text.matches("[A-Fa-f0-9]+")) {
                    throw json.wrong(name, text, "hexadecimal");
                }
                yield text;
            }
            default -> json.uri(name);
        };
    }

    private static String bool(JsonCursor json, String name) throws IOException {
        if (!json.token().isBoolean()) {
            throw json.fault("wrong-type", name + " must be true or false");
        }
        return json.text();
    }

    private static String sensorWord(JsonCursor json, String name, Cbv vocabulary) throws IOException {
        String text = json.string(name);
        boolean ours = text.matches("https?://(www\\.)?gs1\\.org/voc/.*");
        if (!json.isLenient() && !vocabulary.isWord(text) && (ours || !Uris.isUri(text))) {
            throw json.wrong(name, text, "a word of the standard or a URI of another vocabulary");
        }
        return vocabulary.read(json.context().expand(text));
    }
}
