package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check tells all events' faults and goes on behind each. */
class DocumentCheckTest {
    private static final String GOOD = "{\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\","
            + "\"eventTime\":\"2026-11-20T08:00:00Z\",\"eventTimeZoneOffset\":\"+00:00\","
            + "\"epcList\":[\"urn:epc:id:sgtin:9506000.013435.A1\"]}";

    private final List<EpcisEvent> events = new ArrayList<>();

    private DocumentCheck json(String... eventTexts) throws IOException {
        String document = "{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],"
                + "\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"2026-11-20T08:00:00Z\","
                + "\"epcisBody\":{\"eventList\":[" + String.join(",", eventTexts) + "]}}";
        return check(document, Form.JSON_LD);
    }

    private DocumentCheck xml(String... eventTexts) throws IOException {
        String document = "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\" schemaVersion=\"2.0\""
                + " creationDate=\"2026-11-20T08:00:00Z\"><EPCISBody><EventList>\n"
                + String.join("\n", eventTexts) + "\n</EventList></EPCISBody></epcis:EPCISDocument>";
        return check(document, Form.XML);
    }

    private DocumentCheck check(String document, Form form) throws IOException {
        return DocumentCheck.of(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), form, events::add);
    }

    private static String xmlEvent(String action) {
        return "<ObjectEvent><eventTime>2026-11-20T08:00:00Z</eventTime><eventTimeZoneOffset>+00:00"
                + "</eventTimeZoneOffset><epcList><epc>urn:epc:id:sgtin:9506000.013435.A1</epc></epcList><action>"
                + action + "</action></ObjectEvent>";
    }

    @Test
    void everyBrokenEventOfJsonIsPointedAt() throws IOException {
        String wrongAction = GOOD.replace("OBSERVE", "LOOK");
        String deepInside = GOOD.replace("\"epcList\":[", "\"readPoint\":{\"id\":[{\"a\":[1]}]},\"epcList\":[");
        String incomplete = GOOD.replace("\"action\":\"OBSERVE\",", "");

        DocumentCheck check = json(GOOD, wrongAction, GOOD, deepInside, "7", incomplete, GOOD);

        assertThat(check.valid()).isFalse();
        assertThat(check.faults().stream().map(fault -> fault.pointer().orElse("")))
                .hasSize(4)
                .allMatch(pointer -> pointer.startsWith("/epcisBody/eventList/"))
                .satisfies(pointers -> {
                    assertThat(pointers.get(0)).startsWith("/epcisBody/eventList/1");
                    assertThat(pointers.get(1)).startsWith("/epcisBody/eventList/3");
                    assertThat(pointers.get(2)).startsWith("/epcisBody/eventList/4");
                    assertThat(pointers.get(3)).startsWith("/epcisBody/eventList/5");
                });
        assertThat(events).hasSize(3);
    }

    @Test
    void everyBrokenEventOfXmlIsPointedAt() throws IOException {
        String stranger = xmlEvent("OBSERVE").replace("<action>", "<colour><red/></colour><action>");
        String incomplete = xmlEvent("OBSERVE").replace("<action>OBSERVE</action>", "");

        DocumentCheck check =
                xml(xmlEvent("OBSERVE"), xmlEvent("LOOK"), stranger, xmlEvent("ADD"), incomplete, xmlEvent("DELETE"));

        assertThat(check.faults().stream().map(fault -> fault.line().orElse(0))).containsExactly(3L, 4L, 6L);
        assertThat(check.version()).isEqualTo("2.0");
        assertThat(events).hasSize(3);
    }

    @Test
    void whatIsNoDocumentAnyMoreEndsTheCheck() throws IOException {
        DocumentCheck check = json(GOOD, GOOD.replace("OBSERVE", "LOOK"), "{\"type\":");

        assertThat(check.faults().stream().map(EpcisException::code)).endsWith("not-well-formed");
        assertThat(events).hasSize(1);
    }

    @Test
    void aSoundDocumentIsValid() throws IOException {
        assertThat(json(GOOD, GOOD)).returns(true, DocumentCheck::valid).returns(2, DocumentCheck::events);
        assertThat(xml(xmlEvent("ADD"))).returns(true, DocumentCheck::valid).returns(1, DocumentCheck::events);
    }

    @Test
    void everyFaultOfAnEventOfJsonIsTold() throws IOException {
        String event = "{\"type\":\"ObjectEvent\",\"action\":\"LOOK\",\"eventTime\":\"yesterday\","
                + "\"epcList\":[\"urn:epc:id:sgtin:9506000.013435.A1\",7,\"no uri\"],\"colour\":\"red\","
                + "\"readPoint\":{\"name\":\"x\"},\"bizStep\":\"wandering\"}";

        DocumentCheck check = json(GOOD, event, GOOD);

        assertThat(check.faults().stream()
                        .map(fault -> fault.code() + " " + fault.pointer().orElse("")))
                .containsExactly(
                        "wrong-value /epcisBody/eventList/1/action",
                        "wrong-value /epcisBody/eventList/1/eventTime",
                        "wrong-type /epcisBody/eventList/1/epcList/1",
                        "wrong-value /epcisBody/eventList/1/epcList/2",
                        "unknown-member /epcisBody/eventList/1/colour",
                        "missing-member /epcisBody/eventList/1/readPoint",
                        "wrong-value /epcisBody/eventList/1/bizStep",
                        "missing-member /epcisBody/eventList/1");
        assertThat(check.faults().get(7).sentence()).isEqualTo("The event lacks eventTimeZoneOffset");
        assertThat(events).hasSize(2);
    }

    @Test
    void everyFaultOfAnEventOfXmlIsTold() throws IOException {
        String event = """
                <ObjectEvent>
                <eventTime>yesterday</eventTime>
                <colour/>
                <epcList><epc>urn:epc:id:sgtin:9506000.013435.A1</epc><crate/></epcList>
                <action>LOOK</action>
                <bizLocation><name>x</name></bizLocation>
                </ObjectEvent>""";

        DocumentCheck check = xml(xmlEvent("OBSERVE"), event, xmlEvent("OBSERVE"));

        assertThat(check.faults().stream().map(fault -> fault.line().orElse(0) + " " + fault.code()))
                .containsExactly(
                        "4 wrong-value",
                        "5 unexpected-element",
                        "6 unexpected-element",
                        "6 unexpected-element",
                        "7 wrong-value",
                        "8 unexpected-element",
                        "8 missing-element");
        assertThat(events).hasSize(2);
    }

    @Test
    void everyFaultOfTheDocumentItselfIsTold() throws IOException {
        DocumentCheck check = check(
                "{\"@context\":[],\"type\":\"EPCISDocument\",\"schemaVersion\":2,\"creationDate\":\"now\","
                        + "\"epcisBody\":{\"eventList\":[" + GOOD.replace("OBSERVE", "LOOK") + "]}}",
                Form.JSON_LD);

        assertThat(check.faults().stream().map(fault -> fault.pointer().orElse("")))
                .containsExactly("/schemaVersion", "/creationDate", "/epcisBody/eventList/0/action");
    }
}
