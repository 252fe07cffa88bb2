package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that countries give their medicines: bare, in a GTIN, beside one. */
class NationalNumberTest {
    private static ParsedCode examine(String text) {
        return Code.examine(text, ReadOptions.DEFAULT);
    }

    private static ParsedCode examine(String text, CodeForm form) {
        return Code.examine(text, ReadOptions.DEFAULT.withForm(form));
    }

    @ParameterizedTest
    @CsvSource({
        // text, form, scheme, value, GTIN
        "03752864, pzn, DE-PZN, 03752864, 04150037528643",
        "PZN-03752864, pzn, DE-PZN, 03752864, 04150037528643",
        "PZN 3752864, pzn, DE-PZN, 03752864, 04150037528643",
        "-03752864, pzn, DE-PZN, 03752864, 04150037528643",
        "110375286414, ppn, DE-PZN, 03752864, 04150037528643",
        "PPN 110375286414, ppn, DE-PZN, 03752864, 04150037528643",
        "CIP 3595583, cip, FR-CIP, 3595583, 03400935955838",
        "CIP 359 558-3, cip, FR-CIP, 3595583, 03400935955838",
        "CIP13: 3400935955838, cip, FR-CIP, 3595583, 03400935955838",
        "CN 651034.6, cn, ES-CN, 6510346, 08470006510346",
        "651034.6, cn, ES-CN, 6510346, 08470006510346",
        "CNK 3172-178, cnk, BE-CNK, 3172178, ",
        "3172-178, cnk, BE-CNK, 3172178, ",
        "AIM 5123456, aim, PT-AIM, 5123456, ",
        "A000307052, aic, IT-AIC, 000307052, ",
        "000307052, aic, IT-AIC, 000307052, ",
        "DRN 1023504850012, drn, BR-DRN, 1023504850012, ",
        "0002-1433-80, ndc, US-NDC, 0002-1433-80, 00300021433802",
        "50580-488-10, ndc, US-NDC, 50580-488-10, 00350580488102",
        "60574-4112-1, ndc, US-NDC, 60574-4112-1, 00360574411214",
        "NDC 00002-1433-80, ndc, US-NDC, 0002-1433-80, 00300021433802",
        "81234567890123456789, chinese-trace-code, CN-TRACE, 81234567890123456789, "
    })
    void bareNumbersAreRecognised(String text, String form, String scheme, String value, String gtin) {
        ParsedCode code = examine(text);
        assertThat(code.valid()).as("%s", code.faults()).isTrue();
        assertThat(code.form().word()).isEqualTo(form);
        NationalNumber number = code.market().nationalNumbers().get(0);
        assertThat(number.scheme().code()).isEqualTo(scheme);
        assertThat(number.value()).isEqualTo(value);
        assertThat(Code.parse(text).gtin().map(Gtin::digits).orElse(null)).isEqualTo(gtin);
        assertThat(NationalNumber.parse(number.scheme(), number.toString())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03752865 | check-digit | GTIN 03752865: the check digit is 5 but must be 9; as PZN (Germany) the check"
                        + " digit is 5, but it must be 4",
                "110375286415 | check-digit | GTIN 110375286415: the check digit is 5 but must be 8; as PPN (Germany)"
                        + " its check digits must be 14",
                "PPN 110375286415 | check-digit | PPN 110375286415: the check digits are 15 but must be 14",
                "PZN 03752865 | check-digit | PZN \"03752865\": the check digit is 5, but it must be 4",
                "PZN 12345 | length | PZN \"12345\": it has 5 digits; it has 8",
                "CIP 3595584 | check-digit | CIP \"3595584\": the check digit is 4, but it must be 3",
                "CIP 9506000134352 | prefix | CIP \"9506000134352\": a CIP of 13 digits begins with 34009",
                "NDC 12345-6789 | format | NDC \"12345-6789\" has neither FDA's formats 4-4-2, 5-3-2, 5-4-1 nor 11 digits"
                        + " as 5-4-2",
                "000307053 | unknown-number | \"000307053\" has 9 digits, as no GTIN has, and is no national number: as AIC"
                        + " (Italy) the check digit is 3, but it must be 2",
            })
    void aRefusalNamesTheRightRule(String text, String code, String sentence) {
        Fault fault = examine(text).faults().get(0);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.sentence()).isEqualTo(sentence);
        assertThatThrownBy(() -> Code.parse(text))
                .isInstanceOf(Gs1Exception.class)
                .hasMessage(sentence);
    }

    @Test
    void whatMayBeSeveralThingsIsNotGuessed() {
        ParsedCode code = examine("3595583");
        assertThat(code.valid()).isFalse();
        assertThat(code.faults().get(0).code()).isEqualTo("ambiguous");
        assertThat(code.faults().get(0).sentence())
                .isEqualTo(
                        "\"3595583\" may be PZN (Germany) 03595583, or CIP (France) 3595583: say its form, or write the"
                                + " name in front");
        assertThat(code.market().alternatives())
                .extracting(Alternative::form)
                .containsExactly(CodeForm.PZN, CodeForm.CIP);
        assertThat(examine("3595583", CodeForm.CIP).elements()).containsExactly(new Element("01", "03400935955838"));
        assertThat(examine("3595583", CodeForm.PZN).elements()).containsExactly(new Element("01", "04150035955830"));
    }

    @Test
    void whatNothingProvesIsNotTaken() {
        ParsedCode code = examine("5058048810");
        assertThat(code.valid()).isFalse();
        assertThat(code.market().alternatives())
                .extracting(Alternative::value)
                .containsExactly("50580-488-10", "50580-4881-0");
        assertThat(code.market().alternatives()).extracting(Alternative::gtin).containsOnly(new Gtin("00350580488102"));
        assertThat(examine("0002143380").faults().get(0).sentence())
                .isEqualTo(
                        "\"0002143380\" may be NDC (United States) 0002-1433-80, though no check digit proves it: say its"
                                + " form, or write the name in front");
        ParsedCode told = examine("5058048810", CodeForm.NDC);
        assertThat(told.valid()).isTrue();
        assertThat(told.elements()).containsExactly(new Element("01", "00350580488102"));
        assertThat(told.market().nationalNumbers().get(0).forms())
                .containsEntry("NDC-10", "50580-488-10 or 50580-4881-0")
                .containsEntry("NDC-11", "50580048810 or 50580488100");
    }

    /** 8 digits that are both: the contract has them as a GTIN, and the other is told. */
    @Test
    void aGtinThatMayBeSomethingElseSaysSo() {
        String both = java.util.stream.IntStream.range(0, 10_000_000)
                .mapToObj(n -> String.format("%07d", n))
                .map(first -> first + Rules.checkDigit(first, 0, 7))
                .filter(digits -> NationalScheme.DE_PZN.test(digits) == null && !digits.startsWith("0"))
                .findFirst()
                .orElseThrow();
        ParsedCode code = examine(both);
        assertThat(code.form()).isEqualTo(CodeForm.GTIN);
        assertThat(code.valid()).isTrue();
        assertThat(code.market().alternatives()).extracting(Alternative::form).containsExactly(CodeForm.PZN);
        assertThat(examine(both, CodeForm.PZN).elements().get(0).value()).startsWith("04150");
    }

    @Test
    void aGtinTellsTheNumberItWasMadeOf() {
        assertThat(examine("04150037528643").market().nationalNumbers())
                .containsExactly(new NationalNumber(NationalScheme.DE_PZN, "03752864"));
        assertThat(examine("(01)03400935955838(21)A")
                        .market()
                        .nationalNumbers()
                        .get(0)
                        .forms())
                .containsEntry("CIP-13", "3400935955838");
        assertThat(examine("09506000134352").market().nationalNumbers()).isEmpty();
        assertThat(NationalDrugCode.of(new Gtin("00300021433802")))
                .containsExactly(new NationalDrugCode("0002", "1433", "80"));
        assertThat(NationalDrugCode.of(new Gtin("00350580488102"))).hasSize(2);
        assertThat(NationalDrugCode.of(new Gtin("09506000134352"))).isEmpty();
    }

    @Test
    void numbersBesideTheGtinAreTold() {
        ParsedCode code = examine("(01)09506000134352(21)A(710)03752864(711)3400935955838(715)0002-1433-80(717)X1");
        assertThat(code.market().nationalNumbers())
                .extracting(NationalNumber::toString)
                .containsExactly("PZN 03752864", "CIP 3595583", "NDC 0002-1433-80", "SRN X1");
        assertThat(code.market().remarks()).isEmpty();
        ParsedCode wrong = examine("(01)09506000134352(710)03752865");
        assertThat(wrong.valid()).as("GS1 has no such rule").isTrue();
        assertThat(wrong.market().remarks()).extracting(Fault::ai).containsExactly("710");
        assertThat(examine("(01)04150037528643(710)01234562").market().remarks())
                .extracting(Fault::sentence)
                .containsExactly("The code names PZN 03752864 and PZN 01234562: they are not the same product");
    }

    @Test
    void tailsOfAuthoritiesAreTold() {
        String code = "(01)09506000134352(21)ABCDEFGHIJKLM(91)EE06(92)" + "a".repeat(43) + "=";
        Authentication tail = examine(code).market().authentication();
        assertThat(tail.keyId()).isEqualTo("EE06");
        assertThat(tail.system()).isEqualTo("CRPT");
        assertThat(tail.countries()).containsExactly("RU", "KZ", "UZ", "KG");
        assertThat(examine(code).market().remarks()).isEmpty();
        assertThat(examine(code.replace("LM(91)", "L(91)").replace("a=", "="))
                        .market()
                        .remarks())
                .extracting(Fault::ai)
                .containsExactly("92", "21");
        assertThat(examine("(01)09506000134352(91)AB").market().authentication())
                .isNull();
    }

    @Test
    void theSignatureFieldIsTold() {
        ParsedCode code = examine("(01)09506000134352(21)A(8030)AAECAwQFBgc");
        assertThat(code.market().signature().bytes()).isEqualTo(8);
        assertThat(examine("(01)09506000134352(21)A(8030)AAECA").market().remarks())
                .extracting(Fault::sentence)
                .containsExactly("AI 8030 (DIGSIG): 5 characters of base64url do not make whole bytes");
    }

    @Test
    void everyNdcComesBackFromElevenDigitsAndFromItsGtin() {
        Random random = new Random(11);
        for (int n = 0; n < 20_000; n++) {
            boolean four = random.nextInt(3) == 0;
            String labeler =
                    four ? String.format("0%03d", random.nextInt(1000)) : "" + (10_000 + random.nextInt(90_000));
            boolean three = !four && random.nextBoolean();
            String product = String.format(three ? "%03d" : "%04d", random.nextInt(three ? 1000 : 10_000));
            boolean one = !four && !three;
            NationalDrugCode code = new NationalDrugCode(
                    labeler, product, String.format(one ? "%01d" : "%02d", random.nextInt(one ? 10 : 100)));
            assertThat(NationalDrugCode.parse(code.toString())).isEqualTo(code);
            assertThat(NationalDrugCode.read(code.billing())).contains(code).hasSizeLessThanOrEqualTo(2);
            assertThat(NationalDrugCode.of(code.gtin())).contains(code);
        }
    }

    @Test
    void everyNumberWithAGtinComesBackFromIt() {
        Random random = new Random(7);
        for (NationalScheme scheme : List.of(NationalScheme.DE_PZN, NationalScheme.FR_CIP, NationalScheme.ES_CN)) {
            for (int n = 0; n < 20_000; n++) {
                String digits = String.format("%0" + scheme.digits() + "d", random.nextInt(10_000_000));
                if (scheme.test(digits) == null) {
                    NationalNumber number = new NationalNumber(scheme, digits);
                    assertThat(NationalNumber.of(number.gtin().orElseThrow())).contains(number);
                }
            }
        }
    }

    @Test
    void aPpnOfAnotherAgencyIsReadWhenToldSo() {
        String data = "13ABC-7";
        String ppn = data + PharmacyProductNumber.rightCheckDigits(data + "00");
        ParsedCode code = examine("PPN " + ppn);
        assertThat(code.valid()).as("%s", code.faults()).isTrue();
        assertThat(code.elements()).isEmpty();
        assertThat(Code.parse(ppn, ReadOptions.DEFAULT.withForm(CodeForm.PPN))).hasToString("PPN " + ppn);
    }
}
