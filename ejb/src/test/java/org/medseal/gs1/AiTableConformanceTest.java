package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Facts of the table of Application Identifiers as a table of 2021 has them. Where it differs, GS1's syntax dictionary wins
 * ({@code AiConformanceTest.theTableAgreesWithTheDictionary}); what that concerns is listed.
 */
class AiTableConformanceTest {
    private static final String FORMAT = "format";
    private static final String TITLE = "title";
    private static final String KIND = "kind";

    /** By pattern of AI: the fact in which the old table differs, and what the dictionary says. */
    private record NotMet(String ais, String fact, String clause) {}

    private static final List<NotMet> NOT_MET = List.of(
            new NotMet("391.|393.", FORMAT, "N3,iso4217 N..15: the currency stands before the amount"),
            new NotMet("423|425", FORMAT, "N3 [N3] [N3] [N3] [N3]: one country is enough"),
            new NotMet("41[0-36]", KIND, "only 414, 415 and 417 begin a Digital Link (dlpkey)"),
            new NotMet("356.", TITLE, "NET WEIGHT (tr oz)"),
            new NotMet("36[01].", TITLE, "NET VOLUME (qt (US)), NET VOLUME (gal.)"),
            new NotMet("36[23].", TITLE, "VOLUME (qt (US)), log, VOLUME (gal (US)), log"),
            new NotMet("36[456].", TITLE, "NET VOLUME (in³), (ft³), (yd³)"),
            new NotMet("4322", TITLE, "AUTH TO LEAVE"),
            new NotMet("432[45]", TITLE, "NOT BEF DEL DT, NOT AFT DEL DT"),
            new NotMet("723.", TITLE, "CERT # 1 to CERT # 10, counted from one"));

    private static boolean isMet(String ai, String fact) {
        return NOT_MET.stream().noneMatch(row -> row.fact().equals(fact) && ai.matches(row.ais()));
    }

    static Stream<Named<JsonNode>> facts() {
        return Vectors.rows("ai/ai-table-facts.json");
    }

    @ParameterizedTest
    @MethodSource
    void facts(JsonNode row) {
        String name = row.get("ai").asText();
        ApplicationIdentifier ai = ApplicationIdentifiers.find(name).orElseThrow();
        assertThat(ai.fixedLength()).isEqualTo(row.get("predefinedLength").asBoolean());
        if (isMet(name, FORMAT)) {
            assertThat(List.of(ai.leastLength(), ai.mostLength()))
                    .as(row.get(FORMAT).asText())
                    .isEqualTo(lengths(row.get(FORMAT).asText()));
            assertThat(Character.toUpperCase(ai.components().get(0).type()))
                    .isEqualTo(row.get(FORMAT).asText().charAt(0));
        }
        if (isMet(name, TITLE)) {
            assertThat(plain(ReadableLine.titleOf(name)))
                    .isEqualTo(plain(row.get(TITLE).asText()));
        }
        if (isMet(name, KIND)) {
            assertThat(ai.linkKey()).isEqualTo(row.get(KIND).asText().equals("primary key"));
        }
        boolean checked =
                ai.components().stream().anyMatch(part -> part.checks().contains(Check.CHECK_DIGIT));
        assertThat(checked).isEqualTo(row.get("checkDigit").asText().equals("L"));
        if (ai.linkKey()) {
            assertThat(ai.linkQualifiers().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(
                            StreamSupport.stream(row.get("qualifiers").spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList());
        }
    }

    private static String plain(String title) {
        return title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9²³]", "");
    }

    /** Shortest and longest value: {@code N3+X..27} is 4 to 30; in brackets stands what may be left out. */
    private static List<Integer> lengths(String format) {
        int least = 0;
        int most = 0;
        for (String part : format.split("\\+")) {
            boolean optional = part.startsWith("[");
            int[] sizes = Arrays.stream(part.replaceAll("[^0-9.]", "").split("\\.\\.", -1))
                    .mapToInt(size -> size.isEmpty() ? 1 : Integer.parseInt(size))
                    .toArray();
            least += optional ? 0 : sizes[0];
            most += sizes[sizes.length - 1];
        }
        return List.of(least, most);
    }
}
