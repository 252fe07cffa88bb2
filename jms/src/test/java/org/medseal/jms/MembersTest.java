package org.medseal.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;
import org.medseal.gs1.Gtin;

class MembersTest {
    @Test
    void namesEverythingThatIsWrong() {
        Members members =
                members("{\"gtin\":\"09506000134353\",\"quantity\":\"5\",\"Lot\":\"A\"}", "gtin", "quantity", "id");
        members.value("gtin", Gtin.class);
        members.number("quantity");
        members.value("id", String.class);
        assertThatThrownBy(members::finish)
                .isInstanceOfSatisfying(UnacceptableException.class, e -> assertThat(e.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .contains(
                                tuple("/Lot", "unknown-member"),
                                tuple("/quantity", "unreadable"),
                                tuple("/id", "missing-member")))
                .hasMessageStartingWith("4 things are wrong in this message");
    }

    @Test
    void readsWhatIsRight() {
        Members members = members("{\"gtin\":\"9506000134352\",\"quantity\":5}", "gtin", "quantity");
        assertThat(members.value("gtin", Gtin.class)).isEqualTo(Gtin.parse("09506000134352"));
        assertThat(members.number("quantity")).isEqualTo(5);
        members.finish();
    }

    @Test
    void saysNoAsRestDoes() {
        RefusedException refusal =
                new RefusedException(RefusedException.Kind.CONFLICT, "request-differs", "quantity was 5 and is 6");
        Refusal said = Refusal.of(new Answer.Question("SerialRequest", "R-1"), refusal);
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.requestId()).isEqualTo("R-1");
        assertThat(said.errors()).singleElement().extracting(Fault::detail).isEqualTo("quantity was 5 and is 6");
    }

    private static Members members(String body, String... known) {
        return new Members(MessageJson.object(body.getBytes(StandardCharsets.UTF_8)), known);
    }
}
