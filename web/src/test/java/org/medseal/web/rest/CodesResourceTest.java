package org.medseal.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.serials.MistypedCodes;
import org.medseal.serials.SerialNumbers;
import org.medseal.signing.SigningService;
import org.medseal.web.codes.CodeInspector;

class CodesResourceTest {
    private static JsonNode ask(String body) throws Exception {
        JsonNode request = Json.mapper().readTree(body.replace('\'', '"'));
        CodesResource codes = new CodesResource();
        codes.clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        MistypedCodes mistyped = new MistypedCodes(new SerialNumbers() {
            @Override
            public boolean isOurs(Gtin gtin) {
                return true;
            }

            @Override
            public long[] numbers(Gtin gtin, List<SerialNumber> serials) {
                return serials.stream()
                        .mapToLong(serial -> serial.value().equals("KY1Z") ? 1 : SerialNumbers.NEVER_ISSUED)
                        .toArray();
            }
        });
        codes.inspector = new CodeInspector(null, new SigningService(), mistyped);
        return Json.mapper().valueToTree(codes.parse(request));
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
    void tellsACountrysNumberAndWhatElseItMayBe() throws Exception {
        assertThat(ask("{'text': 'PZN 03752864', 'companyPrefixLength': 7}")
                        .get("nationalNumbers")
                        .toString())
                .isEqualTo("[{\"scheme\":\"DE-PZN\",\"name\":\"PZN\",\"country\":\"Germany\",\"value\":\"03752864\","
                        + "\"gtin\":\"04150037528643\",\"forms\":{\"PPN\":\"110375286414\",\"PZN-7\":\"3752864\"}}]");
        JsonNode several = ask("{'text': '3595583'}");
        assertThat(several.get("valid").asBoolean()).isFalse();
        assertThat(several.get("alternatives").toString())
                .isEqualTo("[{\"form\":\"pzn\",\"name\":\"PZN (Germany)\",\"value\":\"03595583\","
                        + "\"gtin\":\"04150035955830\"},{\"form\":\"cip\",\"name\":\"CIP (France)\","
                        + "\"value\":\"3595583\",\"gtin\":\"03400935955838\"}]");
        assertThat(ask("{'text': '3595583', 'form': 'cip', 'companyPrefixLength': 7}")
                        .get("bracketed")
                        .asText())
                .isEqualTo("(01)03400935955838");
    }

    @Test
    void tellsTheTailsOfAuthorities() throws Exception {
        JsonNode answer = ask("{'text': '(01)09506000134352(21)ABCDEFGHIJKLM(91)EE06(92)" + "x".repeat(44)
                + "', 'companyPrefixLength': 7}");
        assertThat(answer.get("authentication").get("keyId").asText()).isEqualTo("EE06");
        assertThat(answer.get("authentication").get("countries").toString()).isEqualTo("[\"RU\",\"KZ\",\"UZ\",\"KG\"]");
        assertThat(answer.has("nationalNumbers")).isFalse();
    }

    @Test
    void writesACodeAsAMarketDoes() throws Exception {
        JsonNode answer =
                ask("{'text': '(17)281031(10)L7(21)A1(01)09506000134352', 'companyPrefixLength': 7, 'market': 'EU'}");
        assertThat(answer.get("bracketed").asText()).isEqualTo("(01)09506000134352(21)A1(17)281031(10)L7");
        assertThat(answer.get("elementString").asText()).isEqualTo("^010950600013435221A1^1728103110L7");
        assertThat(answer.get("humanReadable").toString())
                .isEqualTo("[\"PC 09506000134352\",\"SN A1\",\"Lot L7\",\"EXP 10 2028\"]");
    }

    @Test
    void tellsWhatAScannerTypedWrongly() throws Exception {
        JsonNode fault = ask("{'text': ')01=09506000134352)21=A/1', 'companyPrefixLength': 7}")
                .get("scannerFault");
        assertThat(fault.get("certain").asBoolean()).isTrue();
        assertThat(fault.get("readings").get(0).get("text").asText()).isEqualTo("(01)09506000134352(21)A&1");
        assertThat(fault.get("sentence").asText()).contains("set the scanner to the German");
        JsonNode suspected = ask("{'text': '010950600013435221KZ1Y', 'companyPrefixLength': 7}");
        assertThat(suspected.get("valid").asBoolean()).isTrue();
        assertThat(suspected.get("scannerFault").get("certain").asBoolean()).isFalse();
        assertThat(suspected.get("scannerFault").get("sentence").asText()).contains("Z for Y");
        assertThat(ask("{'text': '010950600013435221KY1Z', 'companyPrefixLength': 7}")
                        .has("scannerFault"))
                .isFalse();
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
