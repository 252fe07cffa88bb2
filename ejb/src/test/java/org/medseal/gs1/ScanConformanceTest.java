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
}
