package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors for EPC URNs, their Digital Links and back. */
class EpcConformanceTest {
    private static CompanyPrefixLengths prefixes = CompanyPrefixLengths.NONE;

    @BeforeAll
    static void readThePrefixes() throws IOException {
        prefixes = CompanyPrefixLengths.read(Files.newBufferedReader(
                Vectors.file("reference/gcp/gcp-length.tsv").toPath()));
    }

    private static ParsedCode examine(JsonNode row, CodeForm form) {
        Integer length = row.has("gcpLength") ? row.get("gcpLength").asInt() : null;
        ReadOptions options = ReadOptions.DEFAULT.withForm(form).withCompanyPrefixLength(length);
        return Code.examine(row.get("input").asText(), options, prefixes);
    }

    static Stream<Named<JsonNode>> toLink() {
        return Vectors.rows("epc/urn-to-dl.json");
    }

    @ParameterizedTest
    @MethodSource
    void toLink(JsonNode row) {
        ParsedCode code = examine(row, CodeForm.EPC);
        assertThat(code.digitalLink())
                .as("%s", code)
                .isEqualTo(row.get("expect").asText());
        assertThat(code.epc()).isEqualTo(row.get("input").asText());
        assertThat(new EpcUri(row.get("input").asText()).isClass())
                .isEqualTo(row.get("classLevel").asBoolean());
    }

    static Stream<Named<JsonNode>> toUrn() {
        return Vectors.rows("epc/dl-to-urn.json");
    }

    @ParameterizedTest
    @MethodSource
    void toUrn(JsonNode row) {
        ParsedCode code = examine(row, CodeForm.DIGITAL_LINK);
        assertThat(code.epc()).as("%s", code).isEqualTo(row.get("expect").asText());
    }

    static Stream<Named<JsonNode>> invalid() {
        return Stream.of("epc/urn-invalid.json", "epc/dl-invalid.json").flatMap(Vectors::rows);
    }

    @ParameterizedTest
    @MethodSource
    void invalid(JsonNode row) {
        ParsedCode code = Code.examine(
                row.get("input").asText(),
                ReadOptions.DEFAULT.withCompanyPrefixLength(
                        row.has("gcpLength") ? row.get("gcpLength").asInt() : null));
        assertThat(code.valid()).as("%s", code).isFalse();
    }

    static Stream<Named<JsonNode>> canonical() {
        return Vectors.rows("epc/urn-or-uri-to-constrained-canonical-dl.json");
    }

    @ParameterizedTest
    @MethodSource
    void canonical(JsonNode row) {
        assertThat(DigitalLink.constrainedCanonical(row.get("input").asText()).orElse(null))
                .isEqualTo(row.get("expect").isNull() ? null : row.get("expect").asText());
    }

    static Stream<Named<JsonNode>> shortNames() {
        return Vectors.rows("epc/dl-shortname-to-ai.json");
    }

    @ParameterizedTest
    @MethodSource
    void shortNames(JsonNode row) {
        String input = row.get("input").asText();
        assertThat(DigitalLink.canonical(input).orElse(input))
                .isEqualTo(row.get("expect").asText());
    }

    static Stream<Named<JsonNode>> quarantine() {
        return Vectors.rows("epc/quarantine.json");
    }

    /**
     * Rows whose source expects what the standard does not say: ours is what it says. What the source refuses though it is
     * right, is read; what is malformed is refused; no URN is given that does not lead back to where it came from.
     */
    @ParameterizedTest
    @MethodSource
    void quarantine(JsonNode row) {
        String why = row.get("why").asText();
        boolean urn = row.get("input").asText().startsWith("urn:");
        ParsedCode code = examine(row, urn ? CodeForm.EPC : CodeForm.DIGITAL_LINK);
        if (why.startsWith("input not a conformant EPC URN")) {
            assertThat(code.valid()).as("%s", code).isFalse();
        } else if (why.startsWith("standard gives ")) {
            assertThat(code.digitalLink()).isEqualTo(why.substring("standard gives ".length()));
        } else if (why.contains("the URN itself is conformant")) {
            assertThat(code.digitalLink())
                    .as("%s", code)
                    .isEqualTo(why.substring(why.indexOf('(') + 1, why.indexOf(')')));
        } else if (code.valid() && code.epc() != null) {
            assertThat(Code.examine(code.epc(), ReadOptions.DEFAULT).digitalLink())
                    .isEqualTo(code.digitalLink());
        } else {
            assertThat(code.epc()).as("%s", code.faults()).isNull();
        }
    }
}
