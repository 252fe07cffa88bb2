package org.medseal.reporting.us;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.exchange.Answer;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.ReportState;
import org.medseal.reporting.UnreadableAnswerException;

class PartnerAnswerTest {
    private static Optional<Acknowledgement> read(String type, String body) {
        return PartnerAnswer.read(type, new Answer(200, type, body.getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void readsTheJudgementAndWhatWasNotTaken() {
        Acknowledgement judgement = read(
                        "application/json; charset=utf-8",
                        "{\"status\":\"PARTIAL\",\"errors\":[{\"epc\":\"urn:epc:id:sgtin:1.2.3\",\"code\":\"c\","
                                + "\"detail\":\"d\",\"more\":1}],\"captureId\":\"x\"}")
                .orElseThrow();

        assertThat(judgement.state()).isEqualTo(ReportState.PARTIAL);
        assertThat(judgement.refused())
                .containsExactly(new Acknowledgement.Refused("urn:epc:id:sgtin:1.2.3", "c", "d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"application/json|{\"status\":\"PARKED\"}", "text/plain|thank you", "text/html|<p>ok</p>"})
    void isNoJudgementYetWhereThePartnerSaysNone(String type, String body) {
        assertThat(read(type, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"status\": \"ACC|no JSON", "{\"status\":\"MAYBE\"}|unknown status", "{\"a\":1,\"a\":2}|no JSON"
            })
    void saysWhatIsWrongWithAnAnswerThatIsNone(String body, String why) {
        assertThatThrownBy(() -> read("application/json", body))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining(why);
    }

    @Test
    void doesNotReadOnWhereTheAnswerHasNoEnd() {
        Answer cut = new Answer(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8), false);

        assertThatThrownBy(() -> PartnerAnswer.read("application/json", cut)).hasMessageContaining("longer than");
    }
}
