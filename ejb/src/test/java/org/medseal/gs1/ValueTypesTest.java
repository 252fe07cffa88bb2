package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTypesTest {
    @ParameterizedTest
    @CsvSource({
        "09506000134352, 09506000134352",
        "9506000134352, 09506000134352",
        "416000336108, 00416000336108",
        "02345673, 00000002345673",
        "19506000134359, 19506000134359",
    })
    void readsAGtinOfAnyLength(String text, String digits) {
        assertThat(Gtin.parse(text).digits()).isEqualTo(digits);
        assertThat(Gtin.parse(Gtin.parse(text).toString())).isEqualTo(Gtin.parse(text));
    }

    static Stream<Arguments> refused() {
        return Stream.concat(refusedKeys(), refusedTexts());
    }

    private static Stream<Arguments> refusedKeys() {
        Function<String, Object> gtin = Gtin::parse;
        Function<String, Object> sscc = Sscc::parse;
        Function<String, Object> gln = Gln::parse;
        return Stream.of(
                Arguments.of(gtin, null, "missing", "GTIN is missing"),
                Arguments.of(gtin, "", "too-short", "GTIN \"\" has 0 characters; it must have 8 to 14 digits"),
                Arguments.of(gtin, "095060001", "length", "GTIN 095060001 has 9 digits; a GTIN has 8, 12, 13 or 14"),
                Arguments.of(
                        gtin,
                        "095060001343520",
                        "too-long",
                        "GTIN \"095060001343520\" has 15 characters; it must have 8 to 14 digits"),
                Arguments.of(
                        gtin,
                        "09506000134353",
                        "check-digit",
                        "GTIN 09506000134353: the check digit is 3 but must be 2"),
                Arguments.of(
                        gtin,
                        "0950600013435A",
                        "character",
                        "GTIN \"0950600013435A\": the character \"A\" at position 14 is wrong, only digits are allowed"),
                Arguments.of(
                        gtin,
                        "०९५०६०००१३४३५२",
                        "character",
                        "GTIN \"\\u0966\\u096F\\u096B\\u0966\\u096C\\u0966\\u0966\\u0966\\u0967\\u0969\\u096A\\u0969\\u096B\\u0968\":"
                                + " the character \"\\u0966\" at position 1 is wrong, only digits are allowed"),
                Arguments.of(
                        sscc,
                        "095060001343520117",
                        "check-digit",
                        "SSCC 095060001343520117: the check digit is 7 but must be 6"),
                Arguments.of(
                        sscc,
                        "09506000134352",
                        "too-short",
                        "SSCC \"09506000134352\" has 14 characters; it must have exactly 18 digits"),
                Arguments.of(
                        gln, "9506000000016", "check-digit", "GLN 9506000000016: the check digit is 6 but must be 5"));
    }

    private static Stream<Arguments> refusedTexts() {
        Function<String, Object> serial = SerialNumber::parse;
        Function<String, Object> lot = LotNumber::parse;
        Function<String, Object> prefix = CompanyPrefix::parse;
        Function<String, Object> ppn = PharmacyProductNumber::parse;
        return Stream.of(
                Arguments.of(
                        serial,
                        "",
                        "too-short",
                        "Serial number \"\" has 0 characters; it must have 1 to 20 characters"),
                Arguments.of(
                        serial,
                        "123456789012345678901",
                        "too-long",
                        "Serial number \"123456789012345678901\" has 21 characters; it must have 1 to 20 characters"),
                Arguments.of(
                        serial,
                        "A 1",
                        "character",
                        "Serial number \"A 1\": the character \" \" at position 2 is wrong, it is not one of the 82"
                                + " characters that GS1 allows there (letters, digits and !\"%&'()*+,-./:;<=>?_)"),
                Arguments.of(
                        lot,
                        "L\u001d1",
                        "character",
                        "Lot number \"L<GS>1\": the character \"<GS>\" at position 2 is wrong, it is not one of the 82"
                                + " characters that GS1 allows there (letters, digits and !\"%&'()*+,-./:;<=>?_)"),
                Arguments.of(
                        prefix,
                        "950",
                        "too-short",
                        "Company prefix \"950\" has 3 characters; it must have 4 to 12 digits"),
                Arguments.of(
                        ppn, "111234567843", "check-digit", "PPN 111234567843: the check digits are 43 but must be 42"),
                Arguments.of(
                        ppn,
                        "111234567953",
                        "check-digit",
                        "PZN \"12345679\": the check digit is 9, but it must be 8"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Function<String, Object> type, String text, String code, String sentence) {
        assertThatThrownBy(() -> type.apply(text))
                .isInstanceOfSatisfying(
                        Gs1Exception.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessage(sentence);
    }

    @Test
    void takesEveryOneOfThe82Characters() {
        String all = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        assertThat(all).hasSize(82);
        int allowed = 0;
        for (char c = 0; c < 0xFFFF; c++) {
            allowed += Rules.isSet82(c) ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(82);
        all.chars().forEach(c -> assertThat(new SerialNumber(Character.toString(c)).value())
                .isEqualTo(Character.toString(c)));
    }

    @Test
    void aPlaceIsReadFromEveryForm() {
        Sgln whole = Sgln.of(Gln.parse("9506000000015"));
        assertThat(Sgln.parse("9506000000015")).isEqualTo(whole);
        assertThat(Sgln.parse("urn:epc:id:sgln:9506000.00001.0")).isEqualTo(whole);
        assertThat(Sgln.parse("https://id.gs1.org/414/9506000000015")).isEqualTo(whole);
        Sgln dock = new Sgln(whole.gln(), "dock(7)");
        assertThat(Sgln.parse(dock.toString())).isEqualTo(dock);
        assertThat(Sgln.parse("urn:epc:id:sgln:9506000.00001.dock(7)")).isEqualTo(dock);
        assertThat(Sgln.parse("https://id.gs1.org/414/9506000000015/254/dock%287%29"))
                .isEqualTo(dock);
        assertThatThrownBy(() -> Sgln.parse("(01)09506000134352"))
                .hasMessage("\"(01)09506000134352\" does not name a place");
    }

    @Test
    void aLotIsReadFromEveryForm() {
        Lgtin lot = new Lgtin(Gtin.parse("09506000134352"), new LotNumber("A/1"));
        assertThat(Lgtin.parse(lot.toString())).isEqualTo(lot);
        assertThat(Lgtin.parse("urn:epc:class:lgtin:9506000.013435.A%2F1")).isEqualTo(lot);
        assertThat(Lgtin.parse("https://id.gs1.org/01/09506000134352/10/A%2F1")).isEqualTo(lot);
        assertThat(Lgtin.parse("]d2010950600013435210A/1\u001d21X")).isEqualTo(lot);
    }

    @Test
    void aPznIsFoundByItsNtin() {
        PharmacyProductNumber ppn = PharmacyProductNumber.ofPzn("12345678");
        assertThat(ppn.value()).isEqualTo("111234567842");
        assertThat(ppn.ntin()).contains(Gtin.parse("04150123456782"));
        assertThat(Code.parse("[)>\u001e06\u001d9N111234567842\u001d1TABC\u001dD281231\u001dS123\u001e\u0004")
                        .epc())
                .contains(Sgtin.of("04150123456782", "123"));
    }

    @Test
    void valuesTravelBetweenServers() throws Exception {
        for (Object value : new Object[] {
            Sgtin.of("09506000134352", "A1"),
            Sscc.parse("095060001343520116"),
            new EpcUri("urn:epc:id:sgtin:9506000.013435.A1"),
            Code.parse("(01)09506000134352(21)A1").elementString()
        }) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(value);
            Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            assertThat(read).isEqualTo(value);
        }
    }
}
