package org.medseal.web.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.gs1.Gtin;

class ConverterTest {
    private final GtinConverter gtins = new GtinConverter();

    @Test
    void readsBackWhatItShows() {
        Gtin gtin = Gtin.parse("09506000134352");
        assertThat(gtins.getAsObject(null, null, gtins.getAsString(null, null, gtin)))
                .isEqualTo(gtin);
        assertThat(gtins.getAsObject(null, null, "  9506000134352 ")).isEqualTo(gtin);
    }

    @Test
    void nothingTypedIsNoValue() {
        assertThat(gtins.getAsObject(null, null, " ")).isNull();
        assertThat(gtins.getAsObject(null, null, null)).isNull();
        assertThat(gtins.getAsString(null, null, null)).isEmpty();
    }

    @Test
    void tellsTheBrokenRuleInItsOwnSentence() {
        assertThatThrownBy(() -> gtins.getAsObject(null, null, "09506000134353"))
                .isInstanceOf(ConverterException.class)
                .extracting(thrown ->
                        ((ConverterException) thrown).getFacesMessage().getSummary())
                .asString()
                .contains("check digit");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:9506000.013435.A1, (01) 09506000134352 (21) A1",
        "https://id.gs1.org/01/09506000134352/21/A1, (01) 09506000134352 (21) A1",
        "(00)095060001343520000, (00) 095060001343520000",
        "urn:example:somewhere, urn:example:somewhere",
    })
    void showsACodeAsItStandsOnAPack(String code, String readable) {
        assertThat(ReadableCode.of(code)).isEqualTo(readable);
    }

    @Test
    void showsCountsAndMoments() {
        assertThat(new CountConverter().getAsString(null, null, 200000)).isEqualTo("200,000");
        assertThat(new MomentConverter().getAsString(null, null, Instant.parse("2026-11-23T05:06:07.8Z")))
                .isEqualTo("2026-11-23 05:06:07 UTC");
    }
}
