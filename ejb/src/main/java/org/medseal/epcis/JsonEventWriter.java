package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medseal.gs1.EpcUri;

/** Writes the members of one event in the order in which the standard names them. */
final class JsonEventWriter {
    private static final Set<String> NUMBERS =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");

    private final JsonGenerator json;
    private final Prefixes prefixes;
    private final Set<String> losses;

    JsonEventWriter(JsonGenerator json, Prefixes prefixes, Set<String> losses) {
        this.json = json;
        this.prefixes = prefixes;
        this.losses = losses;
    }

    void members(EpcisEvent event) throws IOException {
        EventCore core = event.core();
        text("type", event.type());
        uri("eventID", core.identity().eventId());
        text("eventTime", Times.text(core.when().localTime()));
        text(
                "recordTime",
                core.when().recordTime() == null
                        ? null
                        : core.when().recordTime().toString());
        text("eventTimeZoneOffset", core.when().eventTimeZoneOffset());
        certificationInfo(core.identity().certificationInfo());
        errorDeclaration(core.identity().errorDeclaration());
        what(event);
        why(event);
        sensors(core.sensorElements());
        if (!event.ilmd().isEmpty()) {
            json.writeObjectFieldStart("ilmd");
            extensions(event.ilmd().fields());
            json.writeEndObject();
        }
        extensions(core.extensions(), !(event instanceof ExtendedEvent));
    }

    /** JSON wants URIs where XML lets other texts pass; those are written as they are, and named. */
    private void uri(String name, String value) throws IOException {
        text(name, noted(name, value));
    }

    private String noted(String name, String value) {
        if (value != null && !Uris.isUri(value)) {
            losses.add("JSON wants a URI as " + name + ", which \"" + value + "\" is not");
        }
        return value;
    }

    private void what(EpcisEvent event) throws IOException {
        if (event instanceof ObjectEvent e) {
            epcs("epcList", e.epcList(), e.quantities().isEmpty(), true);
            quantities("quantityList", e.quantities());
        } else if (event instanceof AggregationEvent e) {
            uri("parentID", e.parent());
            epcs("childEPCs", e.children(), false, false);
            quantities("childQuantityList", e.childQuantities());
        } else if (event instanceof AssociationEvent e) {
            uri("parentID", e.parent());
            epcs("childEPCs", e.children(), false, false);
            quantities("childQuantityList", e.childQuantities());
        } else if (event instanceof TransactionEvent e) {
            uri("parentID", e.parent());
            epcs("epcList", e.epcList(), e.quantities().isEmpty(), false);
            quantities("quantityList", e.quantities());
        } else if (event instanceof TransformationEvent e) {
            epcs("inputEPCList", e.inputs().epcList(), false, true);
            quantities("inputQuantityList", e.inputs().quantities());
            epcs("outputEPCList", e.outputs().epcList(), false, true);
            quantities("outputQuantityList", e.outputs().quantities());
            uri("transformationID", e.transformationId());
        }
        text("action", event.action().map(Enum::name).orElse(null));
    }

    /** JSON wants the EPCs of some lists to be there once each. */
    private void epcs(String name, EpcList list, boolean evenEmpty, boolean once) throws IOException {
        if (list.isEmpty() && !evenEmpty) {
            return;
        }
        Set<String> seen = new HashSet<>();
        json.writeArrayFieldStart(name);
        for (EpcUri epc : list.epcs()) {
            if (!once || seen.add(epc.text())) {
                json.writeString(epc.text());
            }
        }
        for (String other : list.others()) {
            noted(name, other);
            if (!once || seen.add(other)) {
                json.writeString(other);
            }
        }
        json.writeEndArray();
    }

    private void quantities(String name, List<QuantityElement> quantities) throws IOException {
        if (quantities.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (QuantityElement quantity : quantities) {
            json.writeStartObject();
            uri("epcClass", quantity.epcClass());
            if (quantity.quantity() != null) {
                json.writeFieldName("quantity");
                json.writeNumber(Numbers.text(quantity.quantity()));
            }
            text("uom", quantity.uom());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void why(EpcisEvent event) throws IOException {
        EventCore core = event.core();
        Why why = core.why();
        text("bizStep", word(Cbv.BIZ_STEP, why.bizStep()));
        text("disposition", word(Cbv.DISPOSITION, why.disposition()));
        persistentDisposition(event, why.persistentDisposition());
        place("readPoint", core.where().readPoint());
        place("bizLocation", core.where().bizLocation());
        List<String[]> transactions = new ArrayList<>();
        why.bizTransactions()
                .forEach(t -> transactions.add(new String[] {word(Cbv.BIZ_TRANSACTION, t.type()), t.id()}));
        typed("bizTransactionList", "bizTransaction", transactions);
        parties("source", why.sources());
        parties("destination", why.destinations());
    }

    private static String word(Cbv vocabulary, String value) {
        return value == null ? null : vocabulary.jsonWord(value);
    }

    /** The official JSON schema knows it in two event types only. */
    private void persistentDisposition(EpcisEvent event, PersistentDisposition persistent) throws IOException {
        if (persistent == null
                || persistent.set().isEmpty() && persistent.unset().isEmpty()) {
            return;
        }
        if (!(event instanceof ObjectEvent) && !(event instanceof TransformationEvent)) {
            losses.add("The JSON schema has no persistentDisposition in a " + event.type());
            return;
        }
        json.writeObjectFieldStart("persistentDisposition");
        texts("set", words(persistent.set()));
        texts("unset", words(persistent.unset()));
        json.writeEndObject();
    }

    private static List<String> words(List<String> dispositions) {
        return dispositions.stream().map(Cbv.DISPOSITION::jsonWord).distinct().toList();
    }

    private void parties(String name, List<SourceDestination> list) throws IOException {
        List<String[]> parts = new ArrayList<>();
        list.forEach(s -> parts.add(new String[] {word(Cbv.SOURCE_DESTINATION, s.type()), s.id()}));
        typed(name + "List", name, parts);
    }

    private void typed(String list, String name, List<String[]> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(list);
        for (String[] part : parts) {
            json.writeStartObject();
            text("type", part[0]);
            uri(name, part[1]);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void certificationInfo(List<String> uris) throws IOException {
        if (uris.size() == 1) {
            uri("certificationInfo", uris.get(0));
        } else {
            texts("certificationInfo", uris);
        }
    }

    private void errorDeclaration(ErrorDeclaration error) throws IOException {
        if (error == null) {
            return;
        }
        json.writeObjectFieldStart("errorDeclaration");
        text(
                "declarationTime",
                error.declarationTime() == null ? null : error.declarationTime().toString());
        text("reason", word(Cbv.ERROR_REASON, error.reason()));
        error.correctiveEventIds().forEach(id -> noted("correctiveEventID", id));
        texts("correctiveEventIDs", error.correctiveEventIds());
        extensions(error.extensions(), true);
        json.writeEndObject();
    }

    private void place(String name, Place place) throws IOException {
        if (place != null) {
            json.writeObjectFieldStart(name);
            uri("id", place.id());
            extensions(place.extensions());
            json.writeEndObject();
        }
    }

    private void sensors(List<SensorElement> sensors) throws IOException {
        if (sensors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("sensorElementList");
        for (SensorElement sensor : sensors) {
            boolean none = sensor.reports().stream()
                    .noneMatch(report -> report.values().containsKey("type"));
            if (none) {
                losses.add("JSON has no place for a sensor element whose reports have no type");
                continue;
            }
            json.writeStartObject();
            if (sensor.metadata() != null) {
                json.writeObjectFieldStart("sensorMetadata");
                readings(SensorFields.METADATA, sensor.metadata());
                json.writeEndObject();
            }
            json.writeArrayFieldStart("sensorReport");
            for (SensorElement.Readings report : sensor.reports()) {
                if (report.values().containsKey("type")) {
                    json.writeStartObject();
                    readings(SensorFields.REPORT_JSON, report);
                    json.writeEndObject();
                } else {
                    losses.add("JSON has no place for a sensor report without a type");
                }
            }
            json.writeEndArray();
            extensions(sensor.extensions(), true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void readings(List<String> names, SensorElement.Readings readings) throws IOException {
        for (String name : names) {
            String value = readings.values().get(name);
            if (value != null) {
                reading(name, value);
            }
        }
        extensions(readings.extensions(), true);
    }

    private void reading(String name, String value) throws IOException {
        if (name.equals("booleanValue")) {
            json.writeBooleanField(name, value.equals("true"));
        } else if (!NUMBERS.contains(name)) {
            text(name, SensorFields.curie(value));
        } else if (value.matches("-?INF|NaN")) {
            losses.add("JSON has no number " + value + ": " + name + " of a sensor report was left out");
        } else {
            json.writeFieldName(name);
            json.writeNumber(value);
        }
    }

    void extensions(List<Extension> extensions) throws IOException {
        extensions(extensions, false);
    }

    /** Members of one name together, as an array where there are several. */
    private void extensions(List<Extension> extensions, boolean prefixedOnly) throws IOException {
        Map<String, List<Extension>> byName = new LinkedHashMap<>();
        for (Extension extension : extensions) {
            String name = name(extension.name());
            if (prefixedOnly && !Uris.isUri(name)) {
                losses.add("JSON has no place for element " + name + ", which has no namespace");
            } else {
                byName.computeIfAbsent(name, none -> new ArrayList<>()).add(extension);
            }
        }
        for (Map.Entry<String, List<Extension>> entry : byName.entrySet()) {
            json.writeFieldName(entry.getKey());
            List<Extension> all = entry.getValue();
            if (all.size() == 1) {
                value(all.get(0));
            } else {
                values(all);
            }
        }
    }

    private String name(Extension.Name name) {
        return name.namespace().isEmpty() ? name.local() : prefixes.of(name) + ":" + name.local();
    }

    private void values(List<Extension> all) throws IOException {
        json.writeStartArray();
        for (Extension one : all) {
            value(one);
        }
        json.writeEndArray();
    }

    private void value(Extension extension) throws IOException {
        Extension.Kind kind = ExtensionKinds.json(extension);
        switch (kind) {
            case ARRAY -> values(extension.children());
            case STRUCTURE -> {
                json.writeStartObject();
                extensions(extension.children());
                rest(extension);
                json.writeEndObject();
            }
            case NULL -> json.writeNull();
            case NUMBER -> json.writeNumber(extension.text().strip());
            case BOOLEAN -> json.writeBoolean(extension.text().strip().matches("true|1"));
            default -> json.writeString(extension.text());
        }
    }

    /** Attributes and text of an XML element, which JSON has as members. */
    private void rest(Extension extension) throws IOException {
        for (Extension.Attribute attribute : ExtensionKinds.attributes(extension)) {
            text(name(attribute.name()), attribute.value());
        }
        text("#text", extension.text());
    }

    private void texts(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
