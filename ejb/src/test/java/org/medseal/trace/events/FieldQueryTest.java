package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.Json;

/** Fields of the sender's own, item master data, sensors, quantities, errors; values that occur; questions with names. */
class FieldQueryTest {
    private final EventFixture world = new EventFixture();

    @BeforeEach
    void events() {
        world.captured(Told.object(world.id("made"), "2026-11-20T08:00:00Z", "ADD", "commissioning", world.packs(0, 3))
                .at(world.plant, world.plant)
                .lot("L1", "2028-10-31")
                .with("ex:batchWeight", "12.5")
                .with("ex:check", "{\"ex:by\": \"Anna\", \"ex:at\": \"2026-11-20T07:00:00Z\"}"));
        world.captured(Told.object(world.id("warm"), "2026-11-20T09:00:00Z", "OBSERVE", "storing", world.packs(0, 2))
                .at(world.plant.replace(".0", ".COLD1").replace(".COLD1000", ".0000"), world.plant)
                .with("persistentDisposition", "{\"set\": [\"completeness_verified\"]}")
                .with("sensorElementList", """
                        [{"sensorMetadata": {"time": "2026-11-20T08:59:00Z", "deviceID": "urn:epc:id:giai:4000001.111"},
                          "sensorReport": [{"type": "Temperature", "value": 26.0, "uom": "CEL"}]}]"""));
        world.captured(Told.object(world.id("wrong"), "2026-11-20T09:30:00Z", "OBSERVE", "storing", world.packs(2, 3))
                .at(world.plant, world.plant));
        world.captured(Told.object(world.id("wrong"), "2026-11-20T09:30:00Z", "OBSERVE", "storing", world.packs(2, 3))
                .at(world.plant, world.plant)
                .with("errorDeclaration", """
                        {"declarationTime": "2026-11-21T00:00:00Z", "reason": "incorrect_data",
                         "correctiveEventIDs": ["urn:uuid:right"]}"""));
        world.captured(Told.object(world.id("bulk"), "2026-11-20T10:00:00Z", "OBSERVE", "storing", List.of())
                .at(world.plant, world.plant)
                .with("quantityList", """
                        [{"epcClass": "urn:epc:class:lgtin:4012345.012345.998877", "quantity": 200, "uom": "KGM"}]"""));
    }

    private List<String> found(String name, String value) {
        Map<String, List<String>> parameters = EventFixture.parameters(name, value, "EQ_bizLocation", world.plant);
        EventQuestion question = new EventQuestion(parameters, Map.of("ex", "https://example.com/voc/"), 30, null);
        List<String> names = new ArrayList<>();
        for (JsonNode event : world.written(Viewer.HOUSE, question, EpcFormat.ALWAYS_EPC_URN)
                .at("/epcisBody/queryResults/resultsBody/eventList")) {
            names.add(event.path("eventID").asText().substring(world.id("").length()));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_ILMD_cbvmda:lotNumber, L1, made",
        "EQ_ILMD_cbvmda:lotNumber, L2, ''",
        "GE_ILMD_cbvmda:itemExpirationDate, 2028-10-31, made",
        "LT_ILMD_cbvmda:itemExpirationDate, 2028-10-31, ''",
        "EXISTS_ILMD_cbvmda:lotNumber, true, made",
        "EQ_ex:batchWeight, 12.50, made",
        "GT_ex:batchWeight, 12, made",
        "LE_ex:batchWeight, 12, ''",
        "EQ_https://example.com/voc/#batchWeight, 12.5, made",
        "EXISTS_ex:check, true, made",
        "EQ_INNER_ex:by, Anna|Berta, made",
        "EQ_ex:by, Anna, ''",
        "LT_INNER_ex:at, 2026-11-20T08:00:00Z, made",
        "EXISTS_sensorElementList, true, warm",
        "EQ_type, gs1:Temperature, warm",
        "EQ_deviceID, urn:epc:id:giai:4000001.111, warm",
        "GE_value_CEL, 26, warm",
        "GT_value_KEL, 299, warm",
        "LT_value_FAH, 70, ''",
        "GE_value_KGM, 1, ''",
        "LT_time, 2026-11-20T09:00:00Z, warm",
        "EQ_persistentDisposition_set, urn:epcglobal:cbv:disp:completeness_verified, warm",
        "EQ_quantity_KGM, 200, bulk",
        "GT_quantity_KGM, 200, ''",
        "EQ_quantity, 200, ''",
        "MATCH_epcClass, https://id.gs1.org/01/04012345123456/10/998877, bulk",
        "MATCH_anyEPCClass, urn:epc:class:lgtin:4012345.012345.998877, bulk",
        "MATCH_inputEPCClass, urn:epc:class:lgtin:4012345.012345.998877, ''",
        "EXISTS_errorDeclaration, true, wrong",
        "EQ_errorReason, incorrect_data, wrong",
        "EQ_correctiveEventID, urn:uuid:right, wrong",
        "GE_errorDeclarationTime, 2026-11-21T00:00:00Z, wrong",
        "LT_errorDeclaration_Time, 2026-11-21T00:00:00Z, ''",
    })
    void finds(String name, String value, String expected) {
        assertThat(found(name, value)).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aPlaceHoldsItsParts() {
        assertThat(world.found(Viewer.HOUSE, "EQ_readPoint", world.plant)).doesNotContain("warm");
        assertThat(world.found(Viewer.HOUSE, "WD_readPoint", world.plant)).contains("made", "warm", "bulk");
        assertThat(world.found(Viewer.HOUSE, "WD_bizLocation", world.sgln(9))).isEmpty();
    }

    @Test
    void aPrefixThatStandsForNothingIsRefused() {
        assertThatThrownBy(() -> found("EQ_what:ever", "1")).hasMessageContaining("The prefix what");
        assertThatThrownBy(() -> found("GT_ex:batchWeight", "heavy")).hasMessageContaining("a number or a time");
    }

    @Test
    void listsWhatOccursToWhoeverSeesIt() {
        Viewer line = Viewer.reporter(world.capture.sender);

        assertThat(values(line, TopLevel.EVENT_TYPES)).containsExactly("ObjectEvent");
        assertThat(values(line, TopLevel.BIZ_STEPS)).containsExactly("commissioning", "storing");
        assertThat(values(line, TopLevel.DISPOSITIONS)).isEmpty();
        assertThat(values(line, TopLevel.BIZ_LOCATIONS)).containsExactly(world.plant);
        assertThat(values(line, TopLevel.READ_POINTS)).hasSize(2).contains(world.plant);
        assertThat(values(line, TopLevel.EPCS)).hasSize(3).allMatch(epc -> epc.startsWith("https://id.gs1.org/01/"));
        assertThat(values(Viewer.reporter("nobody"), TopLevel.EPCS)).isEmpty();
    }

    /** All pages, one value each. */
    private List<String> values(Viewer viewer, TopLevel resource) {
        List<String> all = new ArrayList<>();
        for (String[] token = {null}; ; ) {
            ValuePage page = world.ask(viewer, events -> events.values(resource, 1, token[0]));
            all.addAll(page.values());
            if (page.nextPageToken().isEmpty()) {
                return all;
            }
            token[0] = page.next();
        }
    }

    @Test
    void aQuestionIsKeptUnderAName() throws Exception {
        NamedQuery query = new NamedQuery(
                "packs-" + world.prefix,
                Json.mapper()
                        .readTree(
                                "{\"eventType\": [\"ObjectEvent\"], \"EQ_bizStep\": \"commissioning\","
                                        + " \"EQ_ex:batchWeight\": 12.5, \"@context\": [{\"ex\": \"https://example.com/voc/\"}]}"));
        Viewer line = Viewer.reporter(world.capture.sender);
        world.ask(line, events -> events.define(query, "line"));

        assertThat(world.<NamedQuery>ask(line, events -> events.queries().get(query.name())))
                .isEqualTo(query);
        EventPage page = world.ask(line, events -> events.find(query.question(30, null)));
        assertThat(page.size()).isOne();
        assertThatThrownBy(() -> world.ask(line, events -> events.define(query, "line")))
                .extracting(e -> ((QueryException) e).code())
                .isEqualTo("epcisException:ResourceAlreadyExistsException");
        assertThatThrownBy(
                        () -> world.ask(Viewer.HOUSE, events -> events.queries().get(query.name())))
                .extracting(e -> ((QueryException) e).code())
                .isEqualTo("epcisException:NoSuchNameException");
        NamedQuery wrong = new NamedQuery("wrong", Json.mapper().readTree("{\"EQ_colour\": 1}"));
        assertThatThrownBy(() -> world.ask(line, events -> events.define(wrong, "line")))
                .hasMessageContaining("EQ_colour");
    }
}
