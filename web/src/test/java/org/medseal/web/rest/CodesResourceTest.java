package org.medseal.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.medseal.Json;
import org.medseal.RefusedException;

class CodesResourceTest {
    private static JsonNode ask(String body) throws Exception {
        JsonNode request = Json.mapper().readTree(body.replace('\'', '"'));
        return Json.mapper().valueToTree(new CodesResource().parse(request));
    }

    @Test
    void answersAsTheContractSays() throws Exception {
        assertThat(ask("{'text': '(01)09506000134352(21)A1', 'form': 'auto', 'companyPrefixLength': 7}"))
                .isEqualTo(Json.mapper().readTree("""
                                { "valid": true, "form": "bracketed",
                                  "elements": [ {"ai": "01", "value": "09506000134352"}, {"ai": "21", "value": "A1"} ],
                                  "elementString": "^010950600013435221A1", "bracketed": "(01)09506000134352(21)A1",
                                  "humanReadable": ["(01) 09506000134352", "(21) A1"],
                                  "digitalLink": "https://id.gs1.org/01/09506000134352/21/A1",
                                  "epc": "urn:epc:id:sgtin:9506000.013435.A1", "faults": [] }"""));
    }

    @Test
    void namesTheFaultAndItsPlace() throws Exception {
        JsonNode answer = ask("{'text': '(00)095060001343520119(10)A#'}");
        assertThat(answer.get("valid").asBoolean()).isFalse();
        assertThat(answer.get("faults").get(0).toString())
                .isEqualTo(
                        "{\"code\":\"check-digit\",\"ai\":\"00\",\"at\":21,\"length\":1,\"sentence\":\"AI 00 (SSCC) "
                                + "\\\"095060001343520119\\\": the check digit is 9 but must be 6 (character 22 of the text)\"}");
        assertThat(answer.get("faults").get(1).get("at").asInt()).isEqualTo(27);
    }

    @Test
    void answersAnArrayWithAnArray() throws Exception {
        JsonNode answers = ask("[{'text': '00'}, {'text': 'urn:epc:id:sscc:9506000.0123456789'}]");
        assertThat(answers.get(0).get("valid").asBoolean()).isFalse();
        assertThat(answers.get(1).get("digitalLink").asText()).isEqualTo("https://id.gs1.org/00/095060001234567893");
    }

    @Test
    void refusesUnknownChoicesAndTooMany() {
        assertThatThrownBy(() -> ask("{'text': '1', 'rules': 'none'}"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("\"none\" is not known here; it is one of message, syntax");
        assertThatThrownBy(() -> ask("[" + "{},".repeat(10_000) + "{}]"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("at most 10000");
    }
}
