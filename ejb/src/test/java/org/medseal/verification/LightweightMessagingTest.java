package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.medseal.Json;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.Disposition;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;
import org.medseal.verification.VerifyAnswer.Data;

/** The scenarios and the sample answers of the standard and of the US guideline. */
class LightweightMessagingTest {
    private static final ObjectMapper PLAIN = JsonMapper.builder().build();
    private static final LocalDate EXPIRY = LocalDate.of(2028, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LotNumber LOT = new LotNumber("A1");

    @TestFactory
    Stream<DynamicTest> answersEveryScenarioAsTheGuidelineHasIt() throws IOException {
        return tests("scenarios.json", scenario -> {
            for (Data answer : answers(scenario.get("id").textValue())) {
                JsonNode told = PLAIN.readTree(Json.mapper().writeValueAsString(answer));
                assertThat(StreamSupport.stream(scenario.get("expect").spliterator(), false))
                        .anyMatch(expected -> fits(told, expected));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> writesAnAnswerAsTheSamplesHaveIt() throws IOException {
        return tests("responses.json", sample -> {
            JsonNode body = sample.get("body");
            if (body.has("data")) {
                VerifyAnswer answer = new VerifyAnswer(
                        body.get("verificationTimestamp").textValue(),
                        body.get("responderGLN").textValue(),
                        data(body.get("data")),
                        body.get("corrUUID").textValue());
                assertThat(PLAIN.readTree(Json.mapper().writeValueAsString(answer)))
                        .isEqualTo(body);
            } else {
                Connectivity answer = new Connectivity(body.get("responderGLN").textValue());
                assertThat(PLAIN.readTree(Json.mapper().writeValueAsString(answer)))
                        .isEqualTo(body);
            }
        });
    }

    private static List<Data> answers(String scenario) {
        return switch (scenario) {
            case "A" -> List.of(judged(ItemState.ACTIVE, LotStatus.RELEASED, LOT, TODAY));
            case "B2" ->
                List.of(
                        judged(ItemState.ACTIVE, LotStatus.RECALLED, LOT, TODAY),
                        judged(ItemState.ACTIVE, LotStatus.RELEASED, LOT, EXPIRY.plusDays(1)));
            case "C2" -> List.of(judged(ItemState.ACTIVE, LotStatus.BLOCKED, LOT, TODAY));
            case "E-serial" -> List.of(Judgement.of(PackFacts.NEVER_ISSUED, LOT, EXPIRY, TODAY));
            case "E-lot" -> List.of(judged(ItemState.ACTIVE, LotStatus.RELEASED, new LotNumber("B1"), TODAY));
            default -> throw new IllegalArgumentException("A scenario nobody has thought of: " + scenario);
        };
    }

    private static Data judged(ItemState state, LotStatus status, LotNumber asked, LocalDate today) {
        LotDetails details = new LotDetails(EXPIRY, null, null, null);
        LotRow lot = new LotRow(1, new Gtin("09506000134352"), LOT, status, details, 1, Instant.EPOCH);
        return Judgement.of(new PackFacts(state, Disposition.ACTIVE, lot), asked, EXPIRY, today);
    }

    /** The vectors give a list where any one of its words will do. */
    private static boolean fits(JsonNode told, JsonNode expected) {
        return told.get("verified").equals(expected.get("verified"))
                && told.path("verificationFailureReason").equals(expected.path("verificationFailureReason"))
                && isOneOf(told.path("additionalInfo"), expected.path("additionalInfo"));
    }

    private static boolean isOneOf(JsonNode told, JsonNode allowed) {
        return allowed.isArray()
                ? StreamSupport.stream(allowed.spliterator(), false).anyMatch(told::equals)
                : told.equals(allowed);
    }

    private static Data data(JsonNode data) {
        return new Data(
                data.get("verified").booleanValue(),
                word(FailureReason.values(), data.path("verificationFailureReason")),
                word(AdditionalInfo.values(), data.path("additionalInfo")));
    }

    private static <W> W word(W[] words, JsonNode text) {
        return Stream.of(words)
                .filter(word -> word.toString().equals(text.textValue()))
                .findFirst()
                .orElse(null);
    }

    private interface Check {
        void of(JsonNode vector) throws IOException;
    }

    private static Stream<DynamicTest> tests(String file, Check check) throws IOException {
        JsonNode vectors =
                PLAIN.readTree(Files.readString(vectors().resolve("vrs").resolve(file)));
        return StreamSupport.stream(vectors.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").textValue(), () -> check.of(vector)));
    }

    private static Path vectors() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path vectors = at.resolve("../shared/vectors").normalize();
            if (Files.isDirectory(vectors)) {
                return vectors;
            }
        }
        return abort("The conformance vectors are not beside the project (../shared/vectors)");
    }
}
