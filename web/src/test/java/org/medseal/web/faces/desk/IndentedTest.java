package org.medseal.web.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedTest {
    @Test
    void jsonIsShownInLines() {
        assertThat(Indented.of("{\"a\":[1,{\"b\":\"x, {y\\\"}\"}],\"c\":{},\"d\":[ ]}"))
                .isEqualTo("""
                {
                  "a": [
                    1,
                    {
                      "b": "x, {y\\"}"
                    }
                  ],
                  "c": {},
                  "d": []
                }""");
    }

    @Test
    void xmlIsShownInLinesAndTextStaysWithItsElement() {
        assertThat(Indented.of("<?xml version=\"1.0\"?><a x=\"1\"><b>text</b><!-- a > b --><c/><d><e>1</e></d></a>"))
                .isEqualTo("""
                <?xml version="1.0"?>
                <a x="1">
                  <b>text</b>
                  <!-- a > b -->
                  <c/>
                  <d>
                    <e>1</e>
                  </d>
                </a>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,2",
                "{\"a\":\"not ended",
                "}}}]]{",
                "<a><b>cut o",
                "<a></b></b></c>",
                "<![CDATA[ not ended",
                "{\"a\\",
                "plain words, not { indented",
                ""
            })
    void whatIsMalformedOrCutOffIsShownWhole(String text) {
        assertThat(Indented.of(text).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void aLongBodyIsCutAndSaysSo() {
        BodyText body =
                BodyText.readable(new ByteArrayInputStream("x".repeat(70_000).getBytes(StandardCharsets.UTF_8)));
        assertThat(body.cut()).isTrue();
        assertThat(body.text()).hasSize(60_000);
        assertThat(BodyText.readable(new ByteArrayInputStream(new byte[0])).blank())
                .isTrue();
    }

    @Test
    void onlyTextOfABoundedLengthIsEdited() {
        assertThat(BodyText.editable(new ByteArrayInputStream("Grüße".getBytes(StandardCharsets.UTF_8)), 100))
                .isEqualTo("Grüße");
        assertThat(BodyText.editable(new ByteArrayInputStream(new byte[101]), 100))
                .isNull();
        assertThat(BodyText.editable(new ByteArrayInputStream(new byte[] {(byte) 0xff, 0x41}), 100))
                .isNull();
    }
}
