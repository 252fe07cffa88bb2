package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.medseal.Json;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Form;
import org.medseal.epcis.Vocabulary;

/** Master data beside events: who said what, as of when, and what a SimpleMasterDataQuery tells of it. */
class MasterDataTest {
    private static final String LOCATION = "urn:epcglobal:epcis:vtype:BusinessLocation";

    private final EventFixture world = new EventFixture();

    private void state(String sender, String made, String place, String city) {
        String document = """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "%s", "epcisHeader": {"epcisMasterData": {"vocabularyList": [
                 {"type": "%s", "vocabularyElementList": [{"id": "%s", "attributes": [
                   {"id": "urn:epcglobal:cbv:mda#city", "attribute": "%s"},
                   {"id": "urn:epcglobal:cbv:mda#name", "attribute": "Plant"}], "children": ["%s"]}]}]}},
                 "epcisBody": {"eventList": []}}""".formatted(made, LOCATION, place, city, world.sgln(5));
        var job = world.capture.capture(CaptureDocument.of(
                DocumentContent.of(document.getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                sender,
                ErrorBehaviour.ROLLBACK));
        assertThat(job.status()).as("%s", job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    private List<Vocabulary> ask(Viewer viewer, String... more) {
        Map<String, List<String>> parameters = new TreeMap<>(EventFixture.parameters(more));
        parameters.putIfAbsent("includeAttributes", List.of("true"));
        parameters.putIfAbsent("includeChildren", List.of("true"));
        return world.ask(viewer, events -> events.masterData(parameters, Map.of()));
    }

    private List<String> cities(Viewer viewer) {
        return ask(viewer, "EQ_name", world.plant, "attributeNames", "urn:epcglobal:cbv:mda#city").stream()
                .flatMap(vocabulary -> vocabulary.elements().stream())
                .flatMap(element -> element.attributes().stream())
                .map(Vocabulary.Attribute::text)
                .toList();
    }

    @Test
    void aYoungerDocumentCorrectsAnOlderOne() {
        state("line-" + world.prefix, "2026-11-01T00:00:00Z", world.plant, "Bassel");
        state("line-" + world.prefix, "2026-11-02T00:00:00Z", world.plant, "Basel");
        assertThat(cities(Viewer.HOUSE)).containsExactly("Basel");

        state("line-" + world.prefix, "2026-10-01T00:00:00Z", world.plant, "Bale");
        assertThat(cities(Viewer.HOUSE)).as("an older document came late").containsExactly("Basel");
    }

    @Test
    void aPartnerKnowsWhatItSaidAndWhatConcernsIt() {
        state("partner-a-" + world.prefix, "2026-11-01T00:00:00Z", world.plant, "Basel");

        assertThat(cities(world.partnerA)).containsExactly("Basel");
        assertThat(cities(world.partnerB)).isEmpty();
        assertThat(cities(Viewer.partner(java.util.Set.of(world.gln(world.plant)), "other")))
                .containsExactly("Basel");
    }

    @Test
    void tellsWhatIsAskedFor() {
        state("line-" + world.prefix, "2026-11-01T00:00:00Z", world.plant, "Basel");

        Vocabulary.Element bare = ask(
                        Viewer.HOUSE, "WD_name", world.plant, "includeAttributes", "false", "includeChildren", "false")
                .get(0)
                .elements()
                .get(0);
        assertThat(bare.attributes()).isEmpty();
        assertThat(bare.children()).isEmpty();
        assertThat(ask(Viewer.HOUSE, "vocabularyName", "urn:epcglobal:epcis:vtype:ReadPoint", "EQ_name", world.plant))
                .isEmpty();
        assertThat(ask(Viewer.HOUSE, "EQ_name", world.plant, "EQATTR_urn:epcglobal:cbv:mda#city", "Basel|Bern"))
                .hasSize(1);
        assertThat(ask(Viewer.HOUSE, "EQ_name", world.plant, "HASATTR", "urn:epcglobal:cbv:mda#street"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThatThrownBy(() -> world.ask(Viewer.HOUSE, events -> events.masterData(Map.of(), Map.of())))
                .hasMessageContaining("includeAttributes");
        assertThatThrownBy(() -> ask(Viewer.HOUSE, "EQ_colour", "red")).hasMessageContaining("EQ_colour");
        assertThatThrownBy(() -> ask(Viewer.HOUSE, "maxElementCount", "none")).hasMessageContaining("it is a number");
    }

    @Test
    void isWrittenInEveryForm() throws Exception {
        state("line-" + world.prefix, "2026-11-01T00:00:00Z", world.plant, "Basel");
        List<Vocabulary> found = ask(Viewer.HOUSE, "EQ_name", world.plant);

        JsonNode json = Json.mapper().readTree(written(found, Syntax.JSON_LD_2_0));
        assertThat(json.at("/epcisBody/queryResults/resultsBody/vocabularyList/0/vocabularyElementList/0/id")
                        .asText())
                .isEqualTo(world.plant);
        for (Syntax syntax : List.of(Syntax.XML_1_2, Syntax.XML_2_0)) {
            DocumentHeader[] header = new DocumentHeader[1];
            EpcisReader.read(new ByteArrayInputStream(written(found, syntax)), Form.XML, new EpcisSink() {
                @Override
                public void header(DocumentHeader said) {
                    header[0] = said;
                }

                @Override
                public void event(EpcisEvent event) {
                    throw new AssertionError("an event among master data");
                }
            });
            assertThat(header[0].content().masterData()).isEqualTo(found);
        }
    }

    private byte[] written(List<Vocabulary> found, Syntax syntax) {
        return world.ask(Viewer.HOUSE, events -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            events.writeMasterData(found, EventForm.of(syntax, EpcFormat.NEVER_TRANSLATES), "EPCISQueryDocument", out);
            return out.toByteArray();
        });
    }
}
