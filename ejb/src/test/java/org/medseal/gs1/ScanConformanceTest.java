package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GS1's vectors for what scanners transmit. */
class ScanConformanceTest {
    static Stream<Named<JsonNode>> decode() {
        return Vectors.rows("scan/scan-decode.json");
    }

    @ParameterizedTest
    @MethodSource
    void decode(JsonNode row) {
        ReadOptions options = ReadOptions.DEFAULT.withForm(CodeForm.SCAN).withMessageRules(false);
        ParsedCode code = Code.examine(row.get("scanData").asText(), options);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        String message = row.path("expectDataStr").asText();
        if (message.startsWith("^")) {
            assertThat(code.elementString()).isEqualTo(message);
        }
    }

    static Stream<Named<JsonNode>> encode() {
        return Vectors.rows("scan/scan-encode.json");
    }

    @ParameterizedTest
    @MethodSource
    void encode(JsonNode row) {
        JsonNode expected = row.get("expectScanData");
        assertThat(transmitted(row)).isEqualTo(expected.isNull() ? null : expected.asText());
    }

    private static String transmitted(JsonNode row) {
        boolean addCheckDigit = row.path("options").path("addCheckDigit").asBoolean();
        try {
            return Symbology.find(row.get("symbology").asText())
                    .map(symbology ->
                            ScanWriter.transmitted(symbology, row.get("input").asText(), addCheckDigit))
                    .orElse(null);
        } catch (Gs1Exception refused) {
            return null;
        }
    }

    /** What a scanner transmits is read back as the message that the symbol held. */
    @ParameterizedTest
    @MethodSource("encode")
    void whatIsTransmittedIsReadBack(JsonNode row) {
        String transmitted = transmitted(row);
        if (transmitted != null && !row.get("input").asText().equals("TESTING")) {
            ReadOptions options = ReadOptions.DEFAULT.withForm(CodeForm.SCAN).withMessageRules(false);
            ParsedCode code = Code.examine(transmitted, options);
            assertThat(code.valid()).as("%s", code).isTrue();
        }
    }
}
