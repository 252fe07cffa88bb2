package org.medseal.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.RefusedException;

class MessageJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1,2]                 | not a JSON object
            ''                    | not a JSON object
            {"a":1                | not valid JSON
            {"a":1}{"b":2}        | not valid JSON
            {"a":1,"a":2}         | Duplicate field 'a'
            <EPCISDocument/>      | not valid JSON
            """)
    void refusesWhatIsNotOneJsonObject(String body, String sentence) {
        assertThatThrownBy(() -> MessageJson.object(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.kind()).isEqualTo(RefusedException.Kind.MALFORMED))
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesADeepBody() {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThatThrownBy(() -> MessageJson.object(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatThrownBy(() -> MessageJson.object("{\"name\":\"Käse\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("The body is not UTF-8");
    }

    @Test
    void readsABodyWithAByteOrderMark() {
        assertThat(MessageJson.object("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .path("a")
                        .asInt())
                .isEqualTo(1);
    }
}
