package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    private static final Sgtin PACK = Sgtin.of("09506000134352", "A1");

    /** The same pack, as scanners, keyboards and systems give it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "010950600013435221A1\u001d1728103110L7",
                "\u001d010950600013435221A1\u001d1728103110L7\u001d",
                "]d2010950600013435221A1\u001d1728103110L7",
                "]C1010950600013435221A1\u001d1728103110L7",
                "]Q3010950600013435221A1\u001d1728103110L7\r\n",
                "]e0010950600013435221A1\u001d1728103110L7",
                "]d2010950600013435221A1{GS}1728103110L7",
                "^010950600013435221A1^1728103110L7",
                "~1010950600013435221A1~11728103110L7",
                "{GS}010950600013435221A1{GS}1728103110L7",
                "<GS>010950600013435221A1<GS>1728103110L7",
                "010950600013435221A1<gs>1728103110L7",
                "01095060001343521728103110L7\u001d21A1",
                "0109506000134352\u001d17281031\u001d10L7\u001d21A1",
                "(01)09506000134352(21)A1(17)281031(10)L7",
                "(01) 09506000134352 (21) A1 (17) 281031 (10) L7",
                "(01) 09506000134352\n(21) A1\n(17) 281031\n(10) L7\n",
                "GTIN (01) 09506000134352\nSERIAL (21) A1\nUSE BY or EXPIRY (17) 281031\nBATCH/LOT (10) L7",
                "https://id.gs1.org/01/09506000134352/10/L7/21/A1?17=281031",
                "http://example.com/medicines/01/09506000134352/10/L7/21/A1?17=281031&lang=de#top",
                "HTTPS://EXAMPLE.COM/01/09506000134352/10/L7/21/A1?17=281031",
                "]Q1https://id.gs1.org/01/09506000134352/10/L7/21/A1?17=281031",
                "[)>\u001e05\u001d010950600013435221A1\u001d1728103110L7\u001e\u0004",
            })
    void readsThePackInEveryForm(String text) {
        Code code = Code.parse(text);
        assertThat(code.epc()).contains(PACK);
        assertThat(code.lot()).contains(new LotNumber("L7"));
        assertThat(code.expiry(LocalDate.of(2026, 11, 23))).contains(LocalDate.of(2028, 10, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "9506000134352, GTIN, 09506000134352",
        "09506000134352, GTIN, 09506000134352",
        "02345673, GTIN, 00000002345673",
        "]E09506000134352, SCAN, 09506000134352",
        "]E402345673, SCAN, 00000002345673",
        "]I119506000134359, SCAN, 19506000134359",
        "]I019506000134359, SCAN, 19506000134359",
        "0109506000134352, ELEMENT_STRING, 09506000134352",
        "urn:epc:idpat:sgtin:9506000.013435.*, EPC, 09506000134352",
        "urn:epc:class:lgtin:9506000.013435.L7, EPC, 09506000134352",
    })
    void aProductIsNoSinglePack(String text, CodeForm form, String gtin) {
        Code code = Code.parse(text);
        assertThat(code.form()).isEqualTo(form);
        assertThat(code.gtin()).contains(new Gtin(gtin));
        assertThat(code.epc()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:grai:9506000.12345.X7, https://id.gs1.org/8003/09506000123455X7",
        "urn:epc:id:giai:9506000.X%2F7, https://id.gs1.org/8004/9506000X%2F7",
        "https://example.com/8004/9506000X%2f7?99=Z, https://id.gs1.org/8004/9506000X%2F7",
        "(8018)950600000000000019, https://id.gs1.org/8018/950600000000000019",
        "urn:epc:id:gid:1.2.3, urn:epc:id:gid:1.2.3",
        "urn:epc:id:sgln:9506000.00001.0, https://id.gs1.org/414/9506000000015",
    })
    void otherKeysHaveOneCanonicalUri(String text, String uri) {
        assertThat(Epc.parse(text)).isEqualTo(new OtherEpc(uri));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | missing | | | The code is missing",
                "(01)09506000134353(21)A1 | check-digit | 17 | 1 | AI 01 (GTIN) \"09506000134353\": the check digit is 3 but must be 2 (character 18 of the text)",
                "(01)09506000134352(21)A#1 | character | 23 | 1 | AI 21 (SERIAL) \"A#1\": the character \"#\" is wrong: it is not one of the 82 characters that GS1 allows there (character 24 of the text)",
                "(01)09506000134352(21)A\\((17)281301 | date-month | 31 | 2 | AI 17 (USE BY or EXPIRY) \"281301\": there is no month 13 (character 32 of the text)",
                "^010950600013435217270229 | date-day | 23 | 2 | AI 17 (USE BY or EXPIRY) \"270229\": there is no day 29 in month 02 (character 24 of the text)",
                "(01)09506000134352(10) | too-short | 22 | 0 | AI 10 (BATCH/LOT) \"\": it has 0 characters; it has 1 to 20 (character 23 of the text)",
                "(01)0950600013435 | too-short | 4 | 13 | AI 01 (GTIN) \"0950600013435\": it has 13 characters; it has 14 (character 5 of the text)",
                "(05)1 | unknown-ai | 1 | 2 | There is no Application Identifier 05 (character 2 of the text)",
                "^01095060001343523812 | unknown-ai | 17 | 2 | No Application Identifier begins with \"38\" (character 18 of the text)",
                "(01)09506000134352(21 | bracket | 18 | 3 | The bracket at character 19 is not closed",
                "(10)L7 | required | | | AI 10 (BATCH/LOT) must stand with AI 01 or 02 or 03 or 8006 or 8026",
                "(01)09506000134352(37)5 | excluded | | | AI 01 (GTIN) and AI 37 must not stand together",
                "(01)09506000134352(10)A(10)B | repeated | | | AI 10 stands twice with different values: \"A\" and \"B\"",
                "https://id.gs1.org/01/09506000134352/21/A%231 | character | 41 | 3 | AI 21 (SERIAL) \"A#1\": the character \"#\" is wrong: it is not one of the 82 characters that GS1 allows there (character 42 of the text)",
                "https://id.gs1.org/01/9506000134352/21/A1 | too-short | 22 | 13 | AI 01 (GTIN) \"9506000134352\": it has 13 characters; it has 14 (character 23 of the text)",
                "https://id.gs1.org/01/09506000134352?21=A1 | not-an-attribute | 37 | 2 | Digital Link \"https://id.gs1.org/01/09506000134352?21=A1\": AI 21 may not stand in the query (character 38)",
                "https://id.gs1.org/gtin/09506000134352 | no-key | 19 | 4 | Digital Link \"https://id.gs1.org/gtin/09506000134352\": its path names no GS1 key (character 20)",
                "urn:epc:id:sgtin:9506000.13435.A1 | length | 17 | 13 | EPC \"urn:epc:id:sgtin:9506000.13435.A1\": company prefix and reference have 12 digits together; sgtin has 13 (character 18)",
                "urn:epc:id:sgtn:9506000.013435.A1 | scheme | 11 | 4 | EPC \"urn:epc:id:sgtn:9506000.013435.A1\": there is no scheme \"sgtn\" for urn:epc:id (character 12)",
                "]X9ABC | symbology | 0 | 3 | Scanned data begins with a symbology identifier, for instance ]d2; \"]X9\" is none that is known",
                "9506000134353 | check-digit | 12 | 1 | GTIN 9506000134353: the check digit is 3 but must be 2",
                "hello | unknown-ai | 0 | 2 | No Application Identifier begins with \"he\" (character 1 of the text)",
            })
    void saysWhatIsWrongAndWhere(String text, String code, Integer at, Integer length, String sentence) {
        ParsedCode answer = Code.examine(text, ReadOptions.DEFAULT);
        assertThat(answer.valid()).isFalse();
        Fault fault = answer.faults().get(0);
        assertThat(fault.sentence()).isEqualTo(sentence);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.at()).isEqualTo(at);
        assertThat(fault.length()).isEqualTo(length);
    }

    @Test
    void namesEveryFaultOfAMessage() {
        ParsedCode answer =
                Code.examine("(01)09506000134353(21)A#(17)281399(10)" + "L".repeat(21), ReadOptions.DEFAULT);
        assertThat(answer.faults()).extracting(Fault::ai).containsExactly("01", "21", "17", "10");
        assertThat(answer.elements()).hasSize(4);
    }

    @Test
    void whatIsNotAssignedMayBeAccepted() {
        ReadOptions accepting = ReadOptions.DEFAULT.withUnknownAis(true);
        assertThat(Code.examine("(01)09506000134352(4399)XY", ReadOptions.DEFAULT)
                        .valid())
                .isFalse();
        ParsedCode answer = Code.examine("(01)09506000134352(4399)XY", accepting);
        assertThat(answer.elementString()).isEqualTo("^01095060001343524399XY");
        assertThat(answer.digitalLink()).isNull();
        assertThat(Code.examine("(439)XY", accepting).valid()).isFalse();
    }

    @Test
    void theTwoPartsOfACompositeSymbolStayApart() {
        ParsedCode answer = Code.examine("]E09506000134352|]e010AB\u001d99CD", ReadOptions.DEFAULT);
        assertThat(answer.elementString()).isEqualTo("^0109506000134352|^10AB^99CD");
        assertThat(answer.bracketed()).isEqualTo("(01)09506000134352|(10)AB(99)CD");
        assertThat(Code.examine(answer.bracketed(), ReadOptions.DEFAULT).elementString())
                .isEqualTo(answer.elementString());
    }

    @Test
    void prefixLengthsComeFromTheList() throws Exception {
        CompanyPrefixLengths list = CompanyPrefixLengths.read(new StringReader("prefix\tlength\n950\t0\n9506\t7\n"));
        assertThat(list.lengthFor("9506000134352")).hasValue(7);
        assertThat(list.lengthFor("9507000134352")).isEmpty();
        assertThat(list.lengthFor("4012345")).isEmpty();
        assertThat(Code.examine("(01)09506000134352(21)A1", ReadOptions.DEFAULT, list)
                        .epc())
                .isEqualTo("urn:epc:id:sgtin:9506000.013435.A1");
        assertThat(Code.examine("(01)09506000134352(21)A1", ReadOptions.DEFAULT).epc())
                .isNull();
        assertThat(Code.examine("(01)09506000134352(21)A1", ReadOptions.DEFAULT.withCompanyPrefixLength(5))
                        .faults())
                .extracting(Fault::sentence)
                .isEqualTo(List.of("The company prefix of an EPC URN has 6 to 12 digits, not 5"));
    }
}
