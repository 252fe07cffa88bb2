package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medseal.labels.MarketLayouts;

class MarketLayoutTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ElementString PACK =
            Code.parse("(10)A1(710)01234562(17)281031(21)S1(01)09506000134352").elementString();

    private static List<String> lines(String market, String code) {
        return MarketLayouts.known().of(market).lines(Code.parse(code).elements(), TODAY).stream()
                .map(ReadableLine::withTitle)
                .toList();
    }

    @Test
    void canonicalOrderHasTheKeyThenFixedLengths() {
        assertThat(PACK.arranged(MarketLayout.CANONICAL))
                .hasToString("(01)09506000134352(17)281031(10)A1(710)01234562(21)S1");
        assertThat(Code.parse("(10)A(17)281031(01)09506000134352(21)B")
                        .elementString()
                        .arranged(MarketLayouts.known().of(null)))
                .hasToString("(01)09506000134352(17)281031(10)A(21)B");
    }

    @Test
    void aMarketHasItsOwnOrder() {
        assertThat(PACK.arranged(MarketLayouts.known().of("EU")))
                .hasToString("(01)09506000134352(21)S1(17)281031(10)A1(710)01234562");
        assertThat(Code.parse("(92)abc(91)EE06(21)S1(01)09506000134352")
                        .elementString()
                        .arranged(MarketLayouts.known().of("ru")))
                .hasToString("(01)09506000134352(21)S1(91)EE06(92)abc");
    }

    @Test
    void readableLinesAreTheMarkets() {
        String code = "(01)09506000134352(21)S1(17)281031(10)A1";
        assertThat(lines("EU", code)).containsExactly("PC 09506000134352", "SN S1", "Lot A1", "EXP 10 2028");
        assertThat(lines("US", code)).containsExactly("GTIN 09506000134352", "SERIAL S1", "LOT A1", "EXP 2028-10");
        assertThat(lines("US", "(01)09506000134352(17)281015")).contains("EXP 2028-10-15");
        assertThat(lines("US", "(01)09506000134352(17)281000")).contains("EXP 2028-10");
        assertThat(lines("XX", code))
                .containsExactly("GTIN 09506000134352", "USE BY or EXPIRY 281031", "SERIAL S1", "BATCH/LOT A1");
    }

    @Test
    void titlesAreGs1s() {
        assertThat(ReadableLine.titleOf("10")).isEqualTo("BATCH/LOT");
        assertThat(ReadableLine.titleOf("05")).isEmpty();
        assertThat(PACK.lines().get(0).withTitleAndAi()).isEqualTo("BATCH/LOT (10) A1");
    }

    @Test
    void theMarketsAreKnown() {
        assertThat(MarketLayouts.known().markets()).contains("EU", "US", "RU", "KZ", "UZ");
    }
}
