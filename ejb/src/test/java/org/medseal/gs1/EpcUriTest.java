package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcUriTest {
    @Test
    void readsAndWritesThePackOfTheContract() {
        Sgtin pack = Sgtin.of("09506000134352", "A1");
        assertThat(EpcUri.of(pack, new CompanyPrefix("9506000")).text())
                .isEqualTo("urn:epc:id:sgtin:9506000.013435.A1");
        assertThat(Epc.parse("urn:epc:id:sgtin:9506000.013435.A1")).isEqualTo(pack);
        assertThat(Epc.parse("urn:epc:id:sgtin:950600.0013435.A1")).isEqualTo(pack);
        assertThat(Epc.parse("https://id.gs1.org/01/09506000134352/21/A1")).isEqualTo(pack);
        assertThat(Epc.parse("(01)09506000134352(21)A1")).isEqualTo(pack);
        assertThat(Epc.parse("]d2010950600013435221A1")).isEqualTo(pack);
        assertThat(Sgtin.parse(pack.toString())).isEqualTo(pack);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:grai:9506000.12345.X%2F7, 9506000",
        "urn:epc:id:gid:1.2.3, 9506000",
        "urn:epc:id:sgln:9506000.00001.0, 9506000",
        "urn:epc:id:sscc:9506000.0123456789, 9506000",
        "urn:epc:id:cpi:9506000.A%23-1.17, 9506000",
    })
    void writesTheUrnOfAnyKey(String urn, CompanyPrefix prefix) {
        assertThat(EpcUri.of(Epc.parse(urn), prefix).text()).isEqualTo(urn);
    }

    @Test
    void refusesAnotherCompanysPrefix() {
        Epc pack = Epc.parse("urn:epc:id:sgtin:9506000.013435.A1");
        assertThatThrownBy(() -> EpcUri.of(pack, new CompanyPrefix("9506001")))
                .hasMessage("GTIN 09506000134352 was not given under company prefix 9506001");
        Epc asset = Epc.parse("urn:epc:id:grai:9506000.12345.X7");
        assertThatThrownBy(() -> EpcUri.of(asset, new CompanyPrefix("9506001")))
                .hasMessageContaining("was not given under company prefix 9506001");
    }

    @Test
    void knowsWhatIsAClass() {
        assertThat(new EpcUri("urn:epc:id:sgtin:9506000.013435.A1").isClass()).isFalse();
        assertThat(new EpcUri("https://id.gs1.org/01/09506000134352/21/A1").isClass())
                .isFalse();
        assertThat(new EpcUri("https://id.gs1.org/01/09506000134352/10/L7").isClass())
                .isTrue();
        assertThat(new EpcUri("urn:epc:class:lgtin:9506000.013435.L7").isClass())
                .isTrue();
        assertThat(new EpcUri("urn:epc:idpat:sgtin:9506000.013435.*").isClass()).isTrue();
        assertThat(new EpcUri("urn:epc:idpat:sgtin:9506000.*.*").isClass()).isTrue();
        assertThatThrownBy(() -> new EpcUri("urn:epc:class:lgtin:9506000.013435.L7").epc())
                .hasMessage("\"urn:epc:class:lgtin:9506000.013435.L7\" names a kind of thing, not one single thing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:epc:id:sgtin:9506000.13435.A1 | 12 digits together; an SGTIN has 13",
                "urn:epc:id:sgtin:95060.00013435.A1 | the company prefix has 5 digits; it has 6 to 12",
                "urn:epc:id:sgtin:9506000.013435 | the serial number is missing",
                "urn:epc:id:sgtin:9506000.013435.A/1 | \"/\" at position 34 may not stand in the serial number unescaped",
                "urn:epc:id:sgtin:9506000.013435.A%201 | the escape at position 34 is no allowed character",
                "urn:epc:id:sgtin:9506000.013435.123456789012345678901 | the serial number has 21 characters",
                "urn:epc:id:sscc:9506000.0123456789.1 | nothing may follow the serial reference",
            })
    void refuses(String text, String sentence) {
        assertThatThrownBy(() -> new EpcUri(text))
                .isInstanceOf(Gs1Exception.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgtin:9506000.013435.ABC123xyz",
                "urn:epc:id:sgtin:9506000.013435.A-B%2F1",
                "urn:epc:id:sgtin:950600013435.0.1",
                "urn:epc:id:sscc:9506000.0123456789",
                "https://id.gs1.org/01/09506000134352/21/1"
            })
    void aPlainLinkIsTheCanonicalOneOrNone(String text) {
        EpcUri uri = new EpcUri(text);
        assertThat(uri.plainLink().orElse(EpcUri.linkText(uri.epc()))).isEqualTo(EpcUri.linkText(uri.epc()));
        assertThat(uri.plainLink().isPresent()).isEqualTo(text.startsWith("urn:") && !text.contains("-"));
    }
}
