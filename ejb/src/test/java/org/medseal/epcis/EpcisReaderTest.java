package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.gs1.EpcUri;

class EpcisReaderTest {
    private static final String COMMISSIONING = """
            <e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:1" xmlns:m="%s" schemaVersion="1.2"
                creationDate="2026-11-23T10:00:00Z"><EPCISBody><EventList><ObjectEvent>
              <eventTime>2026-11-23T10:00:00.5+02:00</eventTime>
              <eventTimeZoneOffset>+02:00</eventTimeZoneOffset>
              <baseExtension><eventID>urn:uuid:1</eventID></baseExtension>
              <epcList>
                <epc>urn:epc:id:sgtin:9506000.013435.A1</epc><epc> urn:epc:id:sgtin:9506000.013435.A2 </epc>
                <epc>urn:epc:id:sgtin:9506000.0134.A3</epc>
              </epcList>
              <action>ADD</action>
              <bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>
              <disposition>https://ref.gs1.org/cbv/Disp-active</disposition>
              <readPoint><id>urn:epc:id:sgln:9506000.00001.0</id></readPoint>
              <bizTransactionList>
                <bizTransaction type="urn:epcglobal:cbv:btt:po">http://a.example/1</bizTransaction>
              </bizTransactionList>
              <extension><ilmd><m:lotNumber>A1234</m:lotNumber>
                <m:itemExpirationDate>2028-10-31</m:itemExpirationDate></ilmd></extension>
              <x:own xmlns:x="urn:own"><x:part at="1">2</x:part></x:own>
            </ObjectEvent></EventList></EPCISBody></e:EPCISDocument>
            """;

    private static List<EpcisEvent> read(Form form, String text) {
        List<EpcisEvent> events = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            EpcisReader.read(in, form, events::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return events;
    }

    @Test
    void readsACommissioningAsALineReportsIt() {
        ObjectEvent event = (ObjectEvent)
                read(Form.XML, COMMISSIONING.formatted("urn:epcglobal:cbv:mda")).get(0);
        assertThat(event.eventTime()).isEqualTo(Instant.parse("2026-11-23T08:00:00.5Z"));
        assertThat(event.eventTimeZoneOffset()).isEqualTo("+02:00");
        assertThat(event.eventId()).contains("urn:uuid:1");
        assertThat(event.epcs())
                .extracting(EpcUri::text)
                .containsExactly("urn:epc:id:sgtin:9506000.013435.A1", "urn:epc:id:sgtin:9506000.013435.A2");
        assertThat(event.unreadableEpcs()).containsExactly("urn:epc:id:sgtin:9506000.0134.A3");
        assertThat(event.action()).contains(Action.ADD);
        assertThat(event.bizStep()).contains("commissioning");
        assertThat(event.disposition()).contains("active");
        assertThat(event.readPoint()).contains("urn:epc:id:sgln:9506000.00001.0");
        assertThat(event.bizLocation()).isEmpty();
        assertThat(event.bizTransactions()).containsExactly(new BizTransaction("po", "http://a.example/1"));
        assertThat(event.extensions()).singleElement().satisfies(own -> {
            assertThat(own.name().is("urn:own", "own")).isTrue();
            assertThat(own.children().get(0).text()).isEqualTo("2");
            assertThat(own.children().get(0).attributes()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epcglobal:cbv:mda, A1234",
        "urn:epcglobal:cbv:mda:, A1234",
        "http://epcis.gs1us.org/hc/ns, A1234",
        "http://somebody.example/ns,"
    })
    void findsLotAndExpiryByNamespace(String namespace, String lot) {
        Ilmd ilmd = read(Form.XML, COMMISSIONING.formatted(namespace)).get(0).ilmd();
        assertThat(ilmd.lotNumber()).isEqualTo(Optional.ofNullable(lot));
        assertThat(ilmd.itemExpirationDate()).isEqualTo(Optional.ofNullable(lot).map(known -> "2028-10-31"));
    }

    @Test
    void tellsLineAndColumnOfAFault() {
        String wrong = COMMISSIONING.formatted("urn:m").replace("<action>ADD</action>", "<action>ADDED</action>");
        assertThatThrownBy(() -> read(Form.XML, wrong)).isInstanceOfSatisfying(EpcisException.class, fault -> {
            assertThat(fault.sentence()).isEqualTo("action is \"ADDED\" and must be ADD, OBSERVE or DELETE");
            assertThat(fault.line()).hasValue(10);
        });
    }

    @Test
    void readsABareJsonEventWhoseTypeAndContextComeLast() {
        String json = """
                {"eventTime":"2026-11-23T10:00:00Z","eventTimeZoneOffset":"+01:00","action":"ADD","epcList":[],
                 "ilmd":{"my:lotNumber":"A1","cbvmda:lotNumber":"B2"},"my:a":[1,true,null],"type":"ObjectEvent",
                 "@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",{"my":"urn:my:"}]}""";
        EpcisEvent event = read(Form.JSON_LD, json).get(0);
        assertThat(event.ilmd().lotNumber()).contains("B2");
        assertThat(event.ilmd().fields().get(0).name().is("urn:my:", "lotNumber"))
                .isTrue();
        assertThat(event.extensions())
                .extracting(Extension::kind)
                .containsExactly(Extension.Kind.NUMBER, Extension.Kind.BOOLEAN, Extension.Kind.NULL);
    }

    @Test
    void tellsThePointerOfAFaultInJson() {
        String json = """
                {"@context":[],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-11-23T10:00:00Z",
                 "epcisBody":{"eventList":[{"type":"ObjectEvent","eventTime":"yesterday"}]}}""";
        assertThatThrownBy(() -> read(Form.JSON_LD, json)).isInstanceOfSatisfying(EpcisException.class, fault -> {
            assertThat(fault.pointer()).contains("/epcisBody/eventList/0/eventTime");
            assertThat(fault.code()).isEqualTo("wrong-value");
        });
    }

    @Test
    void lenientReadingMendsWhatEverybodyUnderstands() throws IOException {
        String shouted = COMMISSIONING.formatted("urn:m").replace("btt:po", "btt:PO");
        List<EpcisEvent> events = new ArrayList<>();
        EpcisReader.read(
                new ByteArrayInputStream(shouted.getBytes(StandardCharsets.UTF_8)),
                Form.XML,
                events::add,
                EpcisReader.Mode.LENIENT);
        assertThat(events.get(0).bizTransactions().get(0).type()).isEqualTo("po");
        assertThat(read(Form.XML, shouted).get(0).bizTransactions().get(0).type())
                .isEqualTo("urn:epcglobal:cbv:btt:PO");
    }

    @Test
    void writesAnEventAsJsonThatReadsBack() throws IOException {
        EpcisEvent event = read(
                        Form.XML,
                        COMMISSIONING.formatted("urn:epcglobal:cbv:mda").replace(" at=\"1\"", ""))
                .get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EpcisWriter.event(out, event);
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"bizStep\":\"commissioning\"", "\"cbvmda:lotNumber\":\"A1234\"")
                .contains("\"eventTime\":\"2026-11-23T10:00:00.500+02:00\"");
        assertThat(read(Form.JSON_LD, json)).containsExactly(event);
    }

    @Test
    void passesOnAFailureOfTheStreamItself() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        for (Form form : Form.values()) {
            assertThatThrownBy(() -> EpcisReader.read(broken, form, event -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection reset");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, XML",
        "text/xml; charset=utf-8, XML",
        "application/ld+json, JSON_LD",
        "application/json, JSON_LD"
    })
    void knowsFormsByContentType(String contentType, Form form) {
        assertThat(EpcisReader.detect(contentType)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "shipping, shipping",
        "urn:epcglobal:cbv:bizstep:shipping, shipping",
        "https://ref.gs1.org/cbv/BizStep-shipping, shipping",
        "https://example.com/step/shipping, https://example.com/step/shipping",
        "urn:epcglobal:cbv:bizstep:unheard_of, urn:epcglobal:cbv:bizstep:unheard_of"
    })
    void keepsStandardWordsBare(String text, String kept) {
        assertThat(Cbv.BIZ_STEP.read(text)).isEqualTo(kept);
    }
}
