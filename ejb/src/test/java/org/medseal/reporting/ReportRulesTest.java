package org.medseal.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.exchange.Answer;

class ReportRulesTest {
    @Test
    void anAcceptedReportStaysAccepted() {
        assertThat(EnumSet.allOf(ReportState.class)).noneMatch(ReportState.ACCEPTED::mayBecome);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportState.class,
            names = {"PARTIAL", "REJECTED", "PARKED"})
    void aPersonMayHaveItDoneAgain(ReportState state) {
        assertThat(state.mayBecome(ReportState.DUE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 2500", "1, 1, 5000", "2, 1, 10000", "5, 0.5, 60000", "30, 1, 3600000", "30, 0, 1800000"})
    void waitsLongerEachTimeUpToAnHourAndNotAllAtOnce(int attempts, double chance, long millis) {
        assertThat(Backoff.after(attempts, chance)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "500, FAILED",
        "502, FAILED",
        "503, FAILED",
        "408, FAILED",
        "429, FAILED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "302, REFUSED"
    })
    void triesAgainOnlyWhatMayPass(int status, Delivery.Outcome outcome) {
        assertThat(Delivery.unsuccessful(new Answer(status, "", new byte[0], true))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyKindHasADeadline(ReportKind kind) {
        Instant event = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(Deadlines.known().of(kind, event)).isAfter(event);
    }

    @Test
    void aDeployersDeadlinesReplaceOurs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deadlines.json"), """
                {"deadlines": [
                  {"kind": "US_DSCSA", "to": "2026-12-31", "within": "PT6H", "basis": "agreed with the partner"},
                  {"kind": "US_DSCSA", "from": "2027-01-01", "within": "PT2H", "basis": "agreed anew"}]}""");
        Deadlines deadlines = Deadlines.read(file.toString());

        assertThat(deadlines.of(ReportKind.US_DSCSA, Instant.parse("2026-12-31T10:00:00Z")))
                .isEqualTo("2026-12-31T16:00:00Z");
        assertThat(deadlines.of(ReportKind.US_DSCSA, Instant.parse("2027-01-01T10:00:00Z")))
                .isEqualTo("2027-01-01T12:00:00Z");
        Instant event = Instant.parse("2027-01-01T10:00:00Z");
        assertThatThrownBy(() -> deadlines.of(ReportKind.RU_MDLP, event))
                .hasMessage("No deadline of reports is given for RU_MDLP on 2027-01-01");
    }
}
