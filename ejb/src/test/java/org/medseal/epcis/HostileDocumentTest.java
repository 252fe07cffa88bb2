package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are broken, or made to hurt. */
class HostileDocumentTest {
    private static final String XML =
            "<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\" schemaVersion=\"1.2\""
                    + " creationDate=\"2026-11-23T10:00:00Z\"><EPCISBody><EventList>";
    private static final String XML_END = "</EventList></EPCISBody></epcis:EPCISDocument>";
    private static final String EVENT = "<ObjectEvent><eventTime>2026-11-23T10:00:00.000Z</eventTime>"
            + "<eventTimeZoneOffset>+01:00</eventTimeZoneOffset><epcList/><action>ADD</action></ObjectEvent>";
    private static final String TIME = "<ObjectEvent><eventTime>";
    private static final String JSON = "{\"@context\":[],\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\","
            + "\"creationDate\":\"2026-11-23T10:00:00Z\",\"epcisBody\":{\"eventList\":[";
    private static final String JSON_EVENT = "{\"type\":\"ObjectEvent\",\"eventTime\":\"2026-11-23T10:00:00Z\","
            + "\"eventTimeZoneOffset\":\"+01:00\",\"action\":\"ADD\",\"epcList\":[]}";
    private static final String JSON_END = "]}}";
    private static final int MANY = 30_000_000;

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(Form.XML, "", "", 0, "truncated"),
                arguments(Form.XML, XML + EVENT.substring(0, 60), "", 0, "truncated"),
                arguments(Form.XML, XML + TIME, "A", MANY, "value-too-long"),
                arguments(Form.XML, XML + TIME + "<![CDATA[", "A", MANY, "value-too-long"),
                arguments(Form.XML, XML + TIME, "&#65;", MANY / 5, "value-too-long"),
                arguments(Form.XML, "<a b=\"", "A", MANY, "tag-too-long"),
                arguments(Form.XML, "<a b=\"", ">", MANY, "tag-too-long"),
                arguments(Form.XML, "<", "A", MANY, "tag-too-long"),
                arguments(Form.XML, XML + "<?a ", "A", MANY, "instruction-too-long"),
                arguments(
                        Form.XML,
                        XML + EVENT.replace("</ObjectEvent>", "<a:b xmlns:a=\"u\">"),
                        "<a:b>",
                        10_000,
                        "too-deep"),
                arguments(Form.XML, "<!DOCTYPE a [<!ENTITY b \"c\">]>" + XML + EVENT + XML_END, "", 0, "dtd"),
                arguments(Form.XML, "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\">" + XML + XML_END, "", 0, "dtd"),
                arguments(Form.XML, XML + TIME + "&secret;</eventTime>", "", 0, "entity"),
                arguments(Form.XML, XML.replace("<EventList>", "<EventLst>"), "", 0, "unexpected-element"),
                arguments(Form.XML, "<html/>", "", 0, "not-epcis"),
                arguments(Form.XML, "{}", "", 0, "not-well-formed"),
                arguments(Form.XML, "<?xml version=\"1.0\" encoding=\"EBCDIC\"?>" + XML + XML_END, "", 0, "encoding"),
                arguments(Form.XML, XML + EVENT + "</EventList></EPCISBody>", "", 0, "truncated"),
                arguments(Form.JSON_LD, "", "", 0, "truncated"),
                arguments(Form.JSON_LD, JSON + JSON_EVENT.substring(0, 50), "", 0, "truncated"),
                arguments(Form.JSON_LD, JSON + "{\"type\":\"", "A", MANY, "value-too-long"),
                arguments(Form.JSON_LD, JSON + "{\"", "A", MANY, "value-too-long"),
                arguments(Form.JSON_LD, JSON + "{\"a:b\":", "1", MANY, "value-too-long"),
                arguments(Form.JSON_LD, JSON + "{\"a:b\":", "[", 10_000, "too-deep"),
                arguments(Form.JSON_LD, JSON + "{\"a:b\":", "{\"a\":", 10_000, "too-deep"),
                arguments(Form.JSON_LD, JSON + JSON_EVENT + JSON_END + "{}", "", 0, "not-well-formed"),
                arguments(Form.JSON_LD, "[]", "", 0, "wrong-type"),
                arguments(
                        Form.JSON_LD,
                        JSON + JSON_EVENT.replace("action", "acton") + JSON_END,
                        "",
                        0,
                        "unknown-member"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithOneSentenceAndThePlace(Form form, String head, String unit, int times, String code) {
        assertThatThrownBy(() -> read(form, repeated(head, unit, times, "")))
                .isInstanceOfSatisfying(EpcisException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.sentence()).isNotBlank().doesNotContain("\n");
                    assertThat(fault.line()).isPresent();
                    assertThat(fault.pointer().isPresent()).isEqualTo(form == Form.JSON_LD);
                });
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments(Form.XML, "", " ", XML + EVENT + XML_END),
                arguments(Form.XML, XML, "\n", EVENT + XML_END),
                arguments(Form.XML, XML + TIME, " ", EVENT.substring(TIME.length()) + XML_END),
                arguments(Form.XML, XML + "<!--", "A", "-->" + EVENT + XML_END),
                arguments(Form.XML, "<!DOCTYPE a>", " ", XML + EVENT + XML_END),
                arguments(Form.JSON_LD, JSON, " ", JSON_EVENT + JSON_END));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void readsPastEndlessSpaceAndRemarks(Form form, String head, String unit, String tail) throws IOException {
        assertThat(read(form, repeated(head, unit, MANY, tail))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsEncodingsAndByteOrderMarks(Form form, String encoding, String mark) throws IOException {
        String declared = "<?xml version=\"1.0\" encoding=\"" + encoding.replaceAll("[BL]E$", "") + "\"?>";
        String text = form == Form.XML ? declared + XML + EVENT + XML_END : JSON + JSON_EVENT + JSON_END;
        assertThat(read(form, new ByteArrayInputStream((mark + text).getBytes(Charset.forName(encoding)))))
                .hasSize(1);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments(Form.XML, "UTF-8", ""),
                arguments(Form.XML, "UTF-8", "\uFEFF"),
                arguments(Form.XML, "UTF-16LE", "\uFEFF"),
                arguments(Form.XML, "UTF-16BE", "\uFEFF"),
                arguments(Form.XML, "ISO-8859-1", ""),
                arguments(Form.JSON_LD, "UTF-8", ""),
                arguments(Form.JSON_LD, "UTF-8", "\uFEFF"),
                arguments(Form.JSON_LD, "UTF-16LE", ""));
    }

    static Stream<Arguments> wrongBytes() {
        return Stream.of(
                arguments(Form.XML, XML.replace("epcis:EPCISDocument ", "epcis:EPCISDocument x=\"é\" ") + XML_END),
                arguments(Form.JSON_LD, JSON + JSON_EVENT.replace("ADD", "é") + JSON_END));
    }

    @ParameterizedTest
    @MethodSource("wrongBytes")
    void refusesBytesThatAreNotUtf8(Form form, String text) {
        assertThatThrownBy(() -> read(form, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(
                        EpcisException.class, fault -> assertThat(fault.code()).isEqualTo("encoding"));
    }

    private static List<EpcisEvent> read(Form form, InputStream in) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        EpcisReader.read(in, form, events::add);
        return events;
    }

    private static InputStream repeated(String head, String unit, int times, String tail) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)));
        byte[] block = unit.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times / 1000; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        parts.add(new ByteArrayInputStream(tail.getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
