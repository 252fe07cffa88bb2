package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contents of symbols: which may be put into one, and where its separators stand. */
class SymbolContentConformanceTest {
    static Stream<Named<JsonNode>> contents() {
        return Vectors.rows("barcode/gs1-symbols.json");
    }

    @ParameterizedTest
    @MethodSource
    void contents(JsonNode row) {
        String content = row.get("content").asText();
        boolean raw = content.startsWith("\\<FNC1>");
        String message = raw
                ? content.replace("\\<FNC1>", "^")
                : content.replace('[', '(').replace(']', ')');
        CodeForm form = raw ? CodeForm.ELEMENT_STRING : CodeForm.BRACKETED;
        ParsedCode code =
                Code.examine(message, ReadOptions.DEFAULT.withForm(form).withMessageRules(false));
        assertThat(code.valid())
                .as("%s", code.faults())
                .isEqualTo(row.get("valid").asBoolean());
        if (raw) {
            assertThat(code.elementString()).isEqualTo(message);
        } else if (code.valid()) {
            assertThat(code.bracketed()).isEqualTo(message);
            assertThat(code.elementString().chars().filter(c -> c == '^').count())
                    .as("FNC1 in front and after every variable element but the last")
                    .isEqualTo(content.chars().filter(c -> c == '[').count());
        }
    }
}
