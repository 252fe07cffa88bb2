package org.medseal.reporting.ru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.exchange.Answer;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.ReportState;
import org.medseal.reporting.UnreadableAnswerException;

class TicketTest {
    private static final String ID = "6fc3a4d0-0000-4000-8000-000000000001";

    private static String ticket(String result, String more) {
        return "<documents version=\"1.37\"><result action_id=\"200\" accept_time=\"2026-11-23T10:00:00Z\">"
                + "<operation>10311</operation><operation_id>" + ID + "</operation_id><operation_result>" + result
                + "</operation_result>" + more + "</result></documents>";
    }

    private static Acknowledgement read(String text) {
        return Ticket.read(new Answer(200, "application/xml", text.getBytes(StandardCharsets.UTF_8), true), ID);
    }

    @ParameterizedTest
    @CsvSource({"Accepted, ACCEPTED", "Partial, PARTIAL", "Rejected, REJECTED"})
    void readsTheResult(String word, ReportState state) {
        assertThat(read(ticket(word, "")).state()).isEqualTo(state);
    }

    @Test
    void namesEachPackThatWasNotTaken() {
        Acknowledgement partial = read(ticket(
                "Partial",
                "<operation_comment>see below</operation_comment>"
                        + "<errors><error_code>4</error_code><error_desc>not emitted</error_desc>"
                        + "<object_id>09506000134369ABCDEFGHIJ123</object_id></errors>"
                        + "<errors><error_code>9</error_code><error_desc>lot unknown</error_desc></errors>"));

        assertThat(partial.comment()).isEqualTo("see below");
        assertThat(partial.refused())
                .containsExactly(
                        new Acknowledgement.Refused("(01)09506000134369(21)ABCDEFGHIJ123", "4", "not emitted"),
                        new Acknowledgement.Refused(null, "9", "lot unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<documents version=\"1.37\"><result action_id=\"200\"|no whole XML",
                "<documents><result action_id=\"201\"/></documents>|no ticket",
                "<html><body>503</body></html>|no ticket",
                "<documents><result action_id=\"200\"><operation_id>other</operation_id></result></documents>|another document"
            })
    void saysWhatIsWrongWithAnAnswerThatIsNone(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining(why);
    }

    @Test
    void opensNoFileForATicketThatAsksForIt() {
        String hostile = "<!DOCTYPE documents [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + ticket("Accepted", "<operation_comment>&f;</operation_comment>");

        assertThatThrownBy(() -> read(hostile)).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void doesNotReadOnWhereTheTicketHasNoEnd() {
        Answer cut = new Answer(200, "application/xml", ticket("Accepted", "").getBytes(StandardCharsets.UTF_8), false);

        assertThatThrownBy(() -> Ticket.read(cut, ID)).hasMessageContaining("longer than");
    }
}
