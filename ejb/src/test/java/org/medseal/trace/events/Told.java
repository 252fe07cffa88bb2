package org.medseal.trace.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.medseal.Json;

/** Writes EPCIS 2.0 events as partners do. */
final class Told {
    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();
    private final ObjectNode event;

    private Told(ObjectNode event) {
        this.event = event;
    }

    static Told object(String id, String time, String action, String step, List<String> epcs) {
        Told told = event("ObjectEvent", id, time, action, step);
        epcs.forEach(told.event.putArray("epcList")::add);
        return told;
    }

    static Told aggregation(String id, String time, String action, String step, String parent, List<String> children) {
        Told told = event("AggregationEvent", id, time, action, step);
        told.event.put("parentID", parent);
        children.forEach(told.event.putArray("childEPCs")::add);
        return told;
    }

    static Told transaction(String id, String time, String action, String step, List<String> epcs) {
        Told told = event("TransactionEvent", id, time, action, step);
        epcs.forEach(told.event.putArray("epcList")::add);
        return told;
    }

    private static Told event(String type, String id, String time, String action, String step) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("type", type)
                .put("eventID", id)
                .put("eventTime", time)
                .put("eventTimeZoneOffset", "+01:00")
                .put("action", action)
                .put("bizStep", step);
        return new Told(event);
    }

    Told disposition(String word) {
        event.put("disposition", word);
        return this;
    }

    Told at(String readPoint, String bizLocation) {
        event.putObject("readPoint").put("id", readPoint);
        if (bizLocation != null) {
            event.putObject("bizLocation").put("id", bizLocation);
        }
        return this;
    }

    Told belongingTo(String type, String id) {
        event.withArray("bizTransactionList").addObject().put("type", type).put("bizTransaction", id);
        return this;
    }

    Told from(String party) {
        event.withArray("sourceList").addObject().put("type", "owning_party").put("source", party);
        return this;
    }

    Told to(String party) {
        event.withArray("destinationList")
                .addObject()
                .put("type", "owning_party")
                .put("destination", party);
        return this;
    }

    Told lot(String lot, String expiry) {
        event.putObject("ilmd").put("cbvmda:lotNumber", lot).put("cbvmda:itemExpirationDate", expiry);
        return this;
    }

    Told with(String name, JsonNode value) {
        event.set(name, value);
        return this;
    }

    Told with(String name, String json) {
        try {
            return with(name, Json.mapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Told and(Told next) {
        if (events.isEmpty()) {
            events.add(event);
        }
        events.add(next.event);
        return this;
    }

    String document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode context = document.putArray("@context");
        context.add("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
        context.addObject().put("ex", "https://example.com/voc/");
        document.put("type", "EPCISDocument").put("schemaVersion", "2.0").put("creationDate", "2026-11-23T10:00:00Z");
        ArrayNode list = document.putObject("epcisBody").putArray("eventList");
        if (events.isEmpty()) {
            list.add(event);
        }
        list.addAll(events);
        return document.toString();
    }
}
