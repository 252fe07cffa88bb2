package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.EventHash;
import org.medseal.epcis.Form;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.CompanyPrefixLengths;

/** A converted document says the same in another form: its event hashes stay. */
class ConversionTest {
    private static final String EVENT = """
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"ObjectEvent",
             "eventTime":"2026-11-20T08:00:00Z","eventTimeZoneOffset":"+01:00","action":"OBSERVE","bizStep":"shipping",
             "epcList":["urn:epc:id:sgtin:9506000.013435.A%2F1","urn:epc:id:sscc:9506000.0000000001"],
             "quantityList":[{"epcClass":"urn:epc:class:lgtin:9506000.013435.L1","quantity":3}],
             "readPoint":{"id":"urn:epc:id:sgln:9506000.00001.7"},
             "bizLocation":{"id":"urn:epc:id:sgln:9506000.00001.0"},
             "destinationList":[{"type":"owning_party","destination":"urn:epc:id:pgln:9521321.00001"}]}""";

    private Set<String> losses;

    private String converted(String document, Form from, EventForm to) throws IOException {
        InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spelling ours = new Spelling(CompanyPrefixLengths.read(new StringReader("9506000\t7")));
        losses = new Conversion(ours, to, Instant.parse("2026-11-23T10:00:00Z")).convert(in, from, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> hashes(String document, Form form) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        EpcisReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), form, events::add);
        return events.stream().map(EventHash::of).toList();
    }

    @Test
    void everyUriBecomesADigitalLink() throws IOException {
        String linked =
                converted(EVENT, Form.JSON_LD, EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.ALWAYS_GS1_DIGITAL_LINK));

        assertThat(linked)
                .contains(
                        "https://id.gs1.org/01/09506000134352/21/A%2F1",
                        "https://id.gs1.org/01/09506000134352/10/L1",
                        "https://id.gs1.org/414/9506000000015/254/7",
                        "https://id.gs1.org/417/9521321000018")
                .doesNotContain("urn:epc:");
        assertThat(hashes(linked, Form.JSON_LD)).isEqualTo(hashes(EVENT, Form.JSON_LD));
    }

    @Test
    void backToUrnsGoesWhatHasAKnownPrefix() throws IOException {
        String linked =
                converted(EVENT, Form.JSON_LD, EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.ALWAYS_GS1_DIGITAL_LINK));
        String old = converted(linked, Form.JSON_LD, EventForm.of(Syntax.XML_1_2, EpcFormat.ALWAYS_EPC_URN));

        assertThat(old)
                .contains(
                        "<epc>urn:epc:id:sgtin:9506000.013435.A%2F1</epc>",
                        "urn:epc:class:lgtin:9506000.013435.L1",
                        "urn:epc:id:sgln:9506000.00001.7",
                        "https://id.gs1.org/417/9521321000018");
        assertThat(losses).singleElement().asString().contains("company prefix is not known");
        assertThat(hashes(old, Form.XML)).isEqualTo(hashes(EVENT, Form.JSON_LD));
    }

    @Test
    void wordsAreSpelledAsXmlIsWanted() throws IOException {
        EventForm urns = new EventForm(Syntax.XML_2_0, EpcFormat.NEVER_TRANSLATES, CbvSpelling.URN);
        EventForm uris = new EventForm(Syntax.XML_2_0, EpcFormat.NEVER_TRANSLATES, CbvSpelling.WEB_URI);

        assertThat(converted(EVENT, Form.JSON_LD, urns)).contains("urn:epcglobal:cbv:bizstep:shipping");
        assertThat(converted(EVENT, Form.JSON_LD, uris))
                .contains("https://ref.gs1.org/cbv/BizStep-shipping", "https://ref.gs1.org/cbv/SDT-owning_party");
        assertThat(losses).isEmpty();
    }
}
