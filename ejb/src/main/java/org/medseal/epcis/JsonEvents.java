package org.medseal.epcis;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medseal.gs1.EpcUri;

/** Reads one event in JSON, its members in any order, by the official schema. */
final class JsonEvents {
    private static final String CONTEXT = "@context";
    private static final Set<String> COMMON = Set.of(
            CONTEXT,
            "type",
            "eventTime",
            "recordTime",
            "eventTimeZoneOffset",
            "eventID",
            "certificationInfo",
            "errorDeclaration");
    private static final Set<String> STEPS = Set.of(
            "bizStep",
            "disposition",
            "readPoint",
            "bizLocation",
            "bizTransactionList",
            "sourceList",
            "destinationList",
            "sensorElementList");
    private static final Map<String, Set<String>> OWN = Map.of(
            "ObjectEvent", Set.of("action", "epcList", "quantityList", "persistentDisposition", "ilmd"),
            "AggregationEvent", Set.of("action", "parentID", "childEPCs", "childQuantityList"),
            "AssociationEvent", Set.of("action", "parentID", "childEPCs", "childQuantityList"),
            "TransactionEvent", Set.of("action", "parentID", "epcList", "quantityList"),
            "TransformationEvent",
                    Set.of(
                            "inputEPCList",
                            "inputQuantityList",
                            "outputEPCList",
                            "outputQuantityList",
                            "transformationID",
                            "persistentDisposition",
                            "ilmd"));

    /** What an event is about; where one of these cannot be read, nobody knows whether there is enough. */
    private static final Set<String> WHAT = Set.of(
            "action",
            "epcList",
            "quantityList",
            "parentID",
            "childEPCs",
            "childQuantityList",
            "inputEPCList",
            "inputQuantityList",
            "outputEPCList",
            "outputQuantityList",
            "transformationID",
            "bizTransactionList",
            "sensorElementList",
            "readPoint");

    /** Reads the value of a member that the standard knows. */
    private interface Field {
        void read(JsonCursor json, EventBuilder event) throws IOException;
    }

    private static final Map<String, Field> FIELDS = fields();

    private final JsonCursor json;
    private final EventBuilder event = new EventBuilder();
    private final Set<String> seen = new HashSet<>();
    private final JsonContext outer;
    private final int faultsBefore;
    private JsonContext own;
    private String type;

    JsonEvents(JsonCursor json) {
        this.json = json;
        this.outer = json.context();
        this.faultsBefore = json.faults().count();
        json.refill();
    }

    static boolean isType(String type) {
        return OWN.containsKey(type);
    }

    /** Whether a member of that name can only stand in an event. */
    static boolean isField(String name) {
        return FIELDS.containsKey(name);
    }

    /** The event on whose first token the cursor is. */
    EpcisEvent read() throws IOException {
        json.object("An event", this::member);
        return finish();
    }

    void member(String name) throws IOException {
        if (name.equals("type")) {
            type = json.string(name);
        } else if (name.equals(CONTEXT)) {
            own = own == null ? new JsonContext(outer) : own;
            JsonReader.context(json, own);
            json.context(own);
        } else if (FIELDS.containsKey(name) && (type == null || isType(type) || COMMON.contains(name))) {
            seen.add(name);
            FIELDS.get(name).read(json, event);
        } else if (type != null && !isType(type)) {
            JsonExtensions.read(json, name, event.extensions);
        } else {
            JsonParts.extension(json, "An event", name, event.extensions);
        }
    }

    /** A context that the reader of the document met inside the event. */
    void context(JsonContext late) {
        own = late;
    }

    void type(String known) {
        type = known;
    }

    /** Finishes an event whose first members were taken for a document's. */
    EpcisEvent finish(List<Extension> earlier) throws IOException {
        event.extensions.addAll(0, earlier);
        return finish();
    }

    EpcisEvent finish() throws IOException {
        json.check(() -> require(type != null, "The event", "type"));
        json.check(() -> require(event.eventTime != null, "The event", "eventTime"));
        json.check(() -> require(event.eventTimeZoneOffset != null, "The event", "eventTimeZoneOffset"));
        if (type != null && isType(type)) {
            for (String name : seen) {
                json.check(() -> checkMember(name));
            }
            json.check(this::checkAction);
            json.check(this::checkWhat);
        } else if (type != null && !Uris.isUri(type)) {
            json.check(() -> {
                throw json.wrong("type", type, "an event type of the standard or a URI");
            });
        }
        if (json.faults().count() > faultsBefore) {
            throw json.faults().told(json.fault("faulty-event", "The event has faults, which are told"));
        }
        EpcisEvent read = resolved().build(type);
        json.context(outer);
        return read;
    }

    /** Names of extensions that came before the event's own context did. */
    private EventBuilder resolved() {
        if (own != null && !own.isEmpty()) {
            resolve(event.extensions);
            resolve(event.ilmd);
            event.readPoint = resolve(event.readPoint);
            event.bizLocation = resolve(event.bizLocation);
            event.sensorElements.replaceAll(this::resolve);
            ErrorDeclaration error = event.errorDeclaration;
            if (error != null) {
                event.errorDeclaration = new ErrorDeclaration(
                        error.declarationTime(),
                        error.reason(),
                        error.correctiveEventIds(),
                        JsonExtensions.resolved(error.extensions(), own));
            }
        }
        return event;
    }

    private Place resolve(Place place) {
        return place == null ? null : new Place(place.id(), JsonExtensions.resolved(place.extensions(), own));
    }

    private SensorElement resolve(SensorElement sensor) {
        return new SensorElement(
                sensor.metadata() == null ? null : resolve(sensor.metadata()),
                sensor.reports().stream().map(this::resolve).toList(),
                JsonExtensions.resolved(sensor.extensions(), own));
    }

    private SensorElement.Readings resolve(SensorElement.Readings readings) {
        return new SensorElement.Readings(readings.values(), JsonExtensions.resolved(readings.extensions(), own));
    }

    private void resolve(List<Extension> extensions) {
        List<Extension> right = JsonExtensions.resolved(extensions, own);
        extensions.clear();
        extensions.addAll(right);
    }

    private void require(boolean there, String where, String name) {
        if (!there) {
            throw json.missing(where, name);
        }
    }

    private void checkMember(String name) {
        if (!COMMON.contains(name) && !STEPS.contains(name) && !OWN.get(type).contains(name)) {
            throw json.fault("unknown-member", "A " + type + " has no " + name);
        }
    }

    private void checkAction() {
        if (OWN.get(type).contains("action") && event.action == null) {
            throw json.missing("The " + type, "action");
        }
        if (seen.contains("ilmd") && type.equals("ObjectEvent") && event.action != Action.ADD) {
            throw json.fault("unknown-member", "ilmd may stand in an ObjectEvent with action ADD only");
        }
    }

    /** What an event must name at the least. */
    private void checkWhat() {
        if (WHAT.stream().anyMatch(json.faults()::isUnreadable)) {
            return;
        }
        boolean quantities = !event.quantities.isEmpty();
        boolean delete = event.action == Action.DELETE;
        switch (type) {
            case "ObjectEvent" -> {
                boolean sensed = !event.sensorElements.isEmpty() && event.readPoint != null;
                require(
                        event.epcs.isPresent() || quantities || sensed,
                        "epcList, quantityList, or sensors and readPoint");
                requireUnique("epcList", event.epcs);
            }
            case "TransactionEvent" -> {
                require(!event.bizTransactions.isEmpty(), "a bizTransaction");
                require(event.epcs.isPresent() || quantities || delete, "epcList or quantityList");
            }
            case "TransformationEvent" -> {
                boolean in = !event.epcs.isEmpty() || quantities;
                boolean out = !event.outputEpcs.isEmpty() || !event.outputQuantities.isEmpty();
                require(
                        in && out || (in || out) && event.transformationId != null,
                        "inputs and outputs, or one of them and a transformationID");
                requireUnique("inputEPCList", event.epcs);
                requireUnique("outputEPCList", event.outputEpcs);
            }
            default -> {
                require(!event.epcs.isEmpty() || quantities || delete, "childEPCs or childQuantityList");
                require(event.parent != null || !type.equals("AssociationEvent"), "parentID");
            }
        }
    }

    private void require(boolean there, String what) {
        if (!there) {
            throw json.missing("The " + type, what);
        }
    }

    private void requireUnique(String name, EpcListBuilder list) {
        EpcList epcs = list.build();
        Set<String> texts = new HashSet<>(epcs.others());
        epcs.epcs().stream().map(EpcUri::text).forEach(texts::add);
        if (texts.size() < epcs.epcs().size() + epcs.others().size()) {
            throw json.fault("repeated", name + " names an EPC twice");
        }
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        fields.put("eventTime", (json, e) -> e.eventTime = new Timestamp(json.time("eventTime"), true));
        fields.put("recordTime", (json, e) -> e.recordTime = json.time("recordTime"));
        fields.put("eventTimeZoneOffset", (json, e) -> e.eventTimeZoneOffset = offset(json));
        fields.put("eventID", (json, e) -> e.eventId = json.uri("eventID"));
        fields.put("certificationInfo", (json, e) -> JsonParts.certificationInfo(json, e.certificationInfo));
        fields.put("errorDeclaration", (json, e) -> e.errorDeclaration = JsonParts.errorDeclaration(json));
        fields.put("action", (json, e) -> e.action = action(json));
        fields.put("bizStep", (json, e) -> e.bizStep = json.word("bizStep", Cbv.BIZ_STEP));
        fields.put("disposition", (json, e) -> e.disposition = json.word("disposition", Cbv.DISPOSITION));
        fields.put(
                "persistentDisposition", (json, e) -> e.persistentDisposition = JsonParts.persistentDisposition(json));
        fields.put("readPoint", (json, e) -> e.readPoint = JsonParts.place(json, "readPoint"));
        fields.put("bizLocation", (json, e) -> e.bizLocation = JsonParts.place(json, "bizLocation"));
        fields.put("bizTransactionList", (json, e) -> JsonParts.transactions(json, e.bizTransactions));
        fields.put("sourceList", (json, e) -> JsonParts.sourcesOrDestinations(json, "source", e.sources));
        fields.put(
                "destinationList", (json, e) -> JsonParts.sourcesOrDestinations(json, "destination", e.destinations));
        fields.put("sensorElementList", (json, e) -> JsonParts.sensors(json, e.sensorElements));
        fields.put("ilmd", (json, e) -> JsonParts.extensions(json, "ilmd", e.ilmd));
        fields.put("parentID", (json, e) -> e.parent = json.uri("parentID"));
        fields.put("transformationID", (json, e) -> e.transformationId = json.uri("transformationID"));
        for (String name : new String[] {"epcList", "childEPCs", "inputEPCList"}) {
            fields.put(name, (json, e) -> JsonParts.epcs(json, name, e.epcs));
        }
        fields.put("outputEPCList", (json, e) -> JsonParts.epcs(json, "outputEPCList", e.outputEpcs));
        for (String name : new String[] {"quantityList", "childQuantityList", "inputQuantityList"}) {
            fields.put(name, (json, e) -> JsonParts.quantities(json, name, e.quantities));
        }
        fields.put(
                "outputQuantityList",
                (json, e) -> JsonParts.quantities(json, "outputQuantityList", e.outputQuantities));
        return fields;
    }

    private static String offset(JsonCursor json) throws IOException {
        String text = json.string("eventTimeZoneOffset");
        if (!text.matches("[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)")) {
            throw json.wrong("eventTimeZoneOffset", text, "an offset like +02:00");
        }
        return text;
    }

    private static Action action(JsonCursor json) throws IOException {
        String text = json.string("action");
        return switch (text) {
            case "ADD" -> Action.ADD;
            case "OBSERVE" -> Action.OBSERVE;
            case "DELETE" -> Action.DELETE;
            default -> throw json.wrong("action", text, "ADD, OBSERVE or DELETE");
        };
    }
}
