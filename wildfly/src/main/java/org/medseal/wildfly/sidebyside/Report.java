package org.medseal.wildfly.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A document of EPCIS 2.0 about things that happened at one place. */
final class Report {
    static final String XML = "application/xml";
    static final String JSON = "application/ld+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String DISPOSITION = "active";
    private static final String EXPIRY = "2029-10-31";
    private static final String PACKING = "in_progress";
    private static final int LATE_SECONDS = 30;

    private final String place;
    private final List<Happening> happenings;
    private final Instant time = CLOCK.instant().minusSeconds(LATE_SECONDS);

    Report(String place, List<Happening> happenings) {
        this.place = place;
        this.happenings = happenings;
    }

    byte[] in(String contentType) {
        String text = XML.equals(contentType) ? xml() : json().toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String disposition(Happening happening) {
        return happening.isPacking() ? PACKING : DISPOSITION;
    }

    private JsonNode json() {
        ObjectNode document = MAPPER.createObjectNode();
        document.putArray("@context").add("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
        document.put("type", "EPCISDocument").put("schemaVersion", "2.0").put("creationDate", time.toString());
        ArrayNode events = document.putObject("epcisBody").putArray("eventList");
        happenings.forEach(happening -> json(happening, events.addObject()));
        return document;
    }

    private void json(Happening happening, ObjectNode event) {
        event.put("type", happening.isPacking() ? "AggregationEvent" : "ObjectEvent")
                .put("eventID", happening.id())
                .put("eventTime", time.toString())
                .put("eventTimeZoneOffset", "+00:00");
        if (happening.isPacking()) {
            event.put("parentID", happening.parent());
        }
        ArrayNode things = event.putArray(happening.isPacking() ? "childEPCs" : "epcList");
        happening.things().forEach(things::add);
        event.put("action", happening.action())
                .put("bizStep", happening.step())
                .put("disposition", disposition(happening));
        event.putObject("readPoint").put("id", place);
        event.putObject("bizLocation").put("id", place);
        if (happening.order() != null) {
            event.putArray("bizTransactionList")
                    .addObject()
                    .put("type", "prodorder")
                    .put("bizTransaction", happening.order());
        }
        if (happening.lot() != null) {
            event.putObject("ilmd").put("cbvmda:lotNumber", happening.lot()).put("cbvmda:itemExpirationDate", EXPIRY);
        }
    }

    private String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<epcis:EPCISDocument"
                + " xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\" xmlns:cbvmda=\"urn:epcglobal:cbv:mda\""
                + " schemaVersion=\"2.0\" creationDate=\"");
        xml.append(time).append("\"><EPCISBody><EventList>\n");
        happenings.forEach(happening -> xml(happening, xml));
        return xml.append("</EventList></EPCISBody></epcis:EPCISDocument>\n").toString();
    }

    private void xml(Happening happening, StringBuilder xml) {
        String type = happening.isPacking() ? "AggregationEvent" : "ObjectEvent";
        String list = happening.isPacking() ? "childEPCs" : "epcList";
        xml.append('<').append(type).append('>');
        element(xml, "eventTime", time.toString());
        element(xml, "eventTimeZoneOffset", "+00:00");
        element(xml, "eventID", happening.id());
        if (happening.isPacking()) {
            element(xml, "parentID", happening.parent());
        }
        xml.append('<').append(list).append('>');
        happening.things().forEach(thing -> element(xml, "epc", thing));
        xml.append("</").append(list).append('>');
        element(xml, "action", happening.action());
        element(xml, "bizStep", "urn:epcglobal:cbv:bizstep:" + happening.step());
        element(xml, "disposition", "urn:epcglobal:cbv:disp:" + disposition(happening));
        xml.append("<readPoint><id>").append(place).append("</id></readPoint>");
        xml.append("<bizLocation><id>").append(place).append("</id></bizLocation>");
        if (happening.order() != null) {
            xml.append("<bizTransactionList><bizTransaction type=\"urn:epcglobal:cbv:btt:prodorder\">")
                    .append(happening.order())
                    .append("</bizTransaction></bizTransactionList>");
        }
        if (happening.lot() != null) {
            xml.append("<ilmd>");
            element(xml, "cbvmda:lotNumber", happening.lot());
            element(xml, "cbvmda:itemExpirationDate", EXPIRY);
            xml.append("</ilmd>");
        }
        xml.append("</").append(type).append(">\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(text)
                .append("</")
                .append(name)
                .append('>');
    }
}
