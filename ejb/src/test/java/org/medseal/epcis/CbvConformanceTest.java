package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of the Core Business Vocabulary, bare, as URN and as web URI, as another implementation translates them. */
class CbvConformanceTest {
    /** Words that cannot be met, with what speaks against each. */
    private static final Map<String, String> NOT_MET = Map.of(
            "processing_party", "CBV 2.0 section 7.4 and CBV.ttl: owning_party, possessing_party and location only",
            "other", "CBV 2.0 section 7.5 and CBV.ttl: did_not_occur and incorrect_data only");

    private static boolean canBeMet(JsonNode row) {
        String input = row.get("input").asText();
        return NOT_MET.keySet().stream().noneMatch(word -> input.matches("(.*[:-])?" + word));
    }

    static Stream<Named<JsonNode>> words() {
        return StreamSupport.stream(Vectors.json("epc/cbv-vocabulary.json").spliterator(), false)
                .filter(CbvConformanceTest::canBeMet)
                .map(row ->
                        Named.of(row.get("id").asText() + " " + row.get("input").asText(), row));
    }

    @ParameterizedTest
    @MethodSource
    void words(JsonNode row) {
        String input = row.get("input").isNull() ? null : row.get("input").asText();
        String expected = row.get("expect").isNull() ? null : row.get("expect").asText();
        if (input == null) {
            assertThat(expected).as("nothing stays nothing").isNull();
            return;
        }
        Optional<Cbv> kind = row.hasNonNull("field") ? ofField(row.get("field").asText()) : ofUri(input);
        String to = row.path("to").asText("").toLowerCase(Locale.ROOT);
        String told = kind.map(cbv -> spelled(cbv, cbv.read(input), to)).orElse(input);
        assertThat(told).isEqualTo(expected);
    }

    private static String spelled(Cbv kind, String word, String to) {
        return switch (to) {
            case "urn" -> kind.urn(word);
            case "weburi" -> kind.webUri(word);
            default -> word;
        };
    }

    private static Optional<Cbv> ofField(String field) {
        String name = field.toLowerCase(Locale.ROOT).replace("list", "");
        return Optional.ofNullable(
                switch (name) {
                    case "bizstep" -> Cbv.BIZ_STEP;
                    case "disposition" -> Cbv.DISPOSITION;
                    case "biztransaction" -> Cbv.BIZ_TRANSACTION;
                    case "source", "destination" -> Cbv.SOURCE_DESTINATION;
                    case "reason", "errordeclaration" -> Cbv.ERROR_REASON;
                    default -> null;
                });
    }

    /** Without a field only a URI tells what kind of word it is. */
    private static Optional<Cbv> ofUri(String uri) {
        return Arrays.stream(Cbv.values())
                .filter(kind -> !kind.read(uri).equals(uri))
                .findFirst();
    }
}
