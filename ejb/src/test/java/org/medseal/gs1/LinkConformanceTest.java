package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** GS1's vectors for Digital Link, and a second implementation's where they agree with today's rules. */
class LinkConformanceTest {
    /** Keys of Digital Link 1.1 that are none any more (syntax dictionary: no dlpkey). */
    private static final Set<String> FORMER_KEYS = Set.of("410", "411", "412", "413", "416");

    /** Piece 02 of 01: AI 8006 forbids it (pieceoftotal), so no row that has it can be met. */
    private static final String IMPOSSIBLE_PIECE = "054123450000130201";

    private static boolean canBeMet(Named<JsonNode> row) {
        return !row.getPayload().get("input").asText().contains(IMPOSSIBLE_PIECE);
    }

    static Stream<Named<JsonNode>> parse() {
        return Vectors.rows("digitallink/dl-parse.json");
    }

    @ParameterizedTest
    @MethodSource
    void parse(JsonNode row) {
        ReadOptions options = Vectors.options(row).withForm(CodeForm.DIGITAL_LINK);
        ParsedCode code = Code.examine(row.get("input").asText(), options);
        assertThat(code.valid()).as("%s", code).isEqualTo(row.get("valid").asBoolean());
        if (row.has("expectElementString")) {
            assertThat(code.elementString())
                    .isEqualTo(row.get("expectElementString").asText());
        }
    }

    static Stream<Named<JsonNode>> generate() {
        // unknown AIs in a link are never written, whatever the caller says: GS1 forbids them as data attributes
        return Vectors.rows("digitallink/dl-generate.json")
                .filter(row -> !row.getPayload().path("options").has("validate:UNKNOWN_AI_NOT_DL_ATTR"));
    }

    @ParameterizedTest
    @MethodSource
    void generate(JsonNode row) {
        ReadOptions options = Vectors.options(row).withMessageRules(false);
        Code code = Code.parse(row.get("input").asText(), options);
        String stem = row.get("stem").isNull()
                ? "https://id.gs1.org"
                : row.get("stem").asText();
        if (row.get("valid").asBoolean()) {
            assertThat(DigitalLink.of(stem, code.elements()).uri())
                    .isEqualTo(row.get("expectUri").asText());
        } else {
            assertThatThrownBy(() -> DigitalLink.of(stem, code.elements())).isInstanceOf(Gs1Exception.class);
        }
    }

    static Stream<Named<JsonNode>> escape() {
        return Vectors.rows("digitallink/dl-escape.json");
    }

    @ParameterizedTest
    @MethodSource
    void escape(JsonNode row) {
        assertThat(PercentText.forUri(row.get("input").asText()))
                .isEqualTo(row.get("expectInPath").asText());
    }

    static Stream<Named<JsonNode>> unescape() {
        return Vectors.rows("digitallink/dl-unescape.json")
                .filter(row -> row.getPayload().has("expectInPath"));
    }

    @ParameterizedTest
    @MethodSource
    void unescape(JsonNode row) {
        String text = row.get("input").asText();
        assertThat(PercentText.decode(text, false))
                .isEqualTo(row.get("expectInPath").asText());
        assertThat(PercentText.decode(text, true))
                .isEqualTo(row.get("expectInQuery").asText());
    }

    static Stream<Named<JsonNode>> pathSequences() {
        return Vectors.rows("digitallink/dl-path-sequences.json");
    }

    @ParameterizedTest
    @MethodSource
    void pathSequences(JsonNode row) {
        StringBuilder link = new StringBuilder("https://example.com");
        row.get("sequence").forEach(ai -> link.append('/').append(ai.asText()).append("/x"));
        ReadOptions options = ReadOptions.DEFAULT.withForm(CodeForm.DIGITAL_LINK);
        boolean refused = Code.examine(link.toString(), options).faults().stream()
                .anyMatch(fault -> Set.of("qualifiers", "no-key").contains(fault.code()));
        assertThat(refused).isEqualTo(!row.get("valid").asBoolean());
    }

    static Stream<Named<JsonNode>> otherImplementation() {
        return Stream.of("digitallink/dl-extract.json", "digitallink/dl-to-elementstring.json")
                .flatMap(Vectors::rows)
                .filter(LinkConformanceTest::canBeMet)
                .filter(row -> FORMER_KEYS.stream()
                        .noneMatch(ai -> row.getPayload().get("input").asText().contains("/" + ai + "/")))
                .filter(row -> !row.getPayload()
                        .get("input")
                        .asText()
                        .matches(".*/(shipTo|billTo|purchasedFrom|shipFor|prodServ)/.*"));
    }

    /** Its element strings come in an order of its own: only what is in them is compared. */
    @ParameterizedTest
    @MethodSource
    void otherImplementation(JsonNode row) {
        Code code = Code.parse(row.get("input").asText(), ReadOptions.LENIENT);
        if (row.has("expectAIs")) {
            row.get("expectAIs").properties().forEach(entry -> assertThat(code.value(entry.getKey()))
                    .contains(entry.getValue().asText()));
        } else {
            Code expected = Code.parse(row.get("expect").asText(), ReadOptions.LENIENT);
            assertThat(code.elements()).containsExactlyInAnyOrderElementsOf(expected.elements());
        }
    }

    static Stream<Named<JsonNode>> compressed() {
        return Stream.of(
                        "digitallink/dl-decompress.json",
                        "digitallink/dl-compressed-extract.json",
                        "digitallink/dl-compressed-to-elementstring.json")
                .flatMap(Vectors::rows)
                .filter(row -> !row.getPayload().toString().contains(IMPOSSIBLE_PIECE))
                .filter(row -> FORMER_KEYS.stream()
                        .noneMatch(ai -> row.getPayload().toString().matches(".*(\"|\\(|/)" + ai + "[\")/5].*")))
                // two keys that exclude each other (AI 235 needs 01): no uncompressed link has both
                .filter(row -> !row.getPayload().get("input").asText().endsWith("SmWQ9a1EOwA"));
    }

    @ParameterizedTest
    @MethodSource
    void compressed(JsonNode row) {
        Code code = Code.parse(row.get("input").asText(), ReadOptions.LENIENT);
        if (row.has("expectAIs")) {
            row.get("expectAIs").properties().forEach(entry -> assertThat(code.value(entry.getKey()))
                    .contains(entry.getValue().asText()));
            return;
        }
        Code expected = Code.parse(row.get("expect").asText(), ReadOptions.LENIENT);
        assertThat(code.elements()).containsExactlyInAnyOrderElementsOf(expected.elements());
    }

    static Stream<Named<JsonNode>> toLink() {
        return Vectors.rows("digitallink/elementstring-to-dl.json")
                .filter(LinkConformanceTest::canBeMet)
                .filter(row -> !row.getPayload().path("shortNames").asBoolean())
                .filter(row -> FORMER_KEYS.stream()
                        .noneMatch(
                                ai -> row.getPayload().path("expect").asText().contains("org/" + ai + "/")));
    }

    @ParameterizedTest
    @MethodSource
    void toLink(JsonNode row) {
        Code code = Code.parse(row.get("input").asText(), ReadOptions.LENIENT);
        String expected = row.get("expect").asText();
        String path = "/" + EpcWriter.key(code.elements()).orElseThrow().ai() + "/";
        String stem = expected.substring(0, expected.indexOf(path));
        assertThat(DigitalLink.of(stem, code.elements()).uri()).isEqualTo(expected);
    }
}
