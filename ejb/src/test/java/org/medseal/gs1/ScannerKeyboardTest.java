package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.gs1.KeyboardLayout.Lock;

class ScannerKeyboardTest {
    private static final String PACK = "]d2010950600013435217281031{GS}10L-7{GS}21Az/y+1";

    private static Optional<ScannerFault> find(String text) {
        return ScannerKeyboard.find(text, ReadOptions.DEFAULT);
    }

    private static KeyboardLayout layout(String name) {
        return KeyboardLayout.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            )01=09506000134352)21=A1        | (01)09506000134352(21)A1    | US | set the scanner to the German
            +d2010950600013435221A1         | ]d2010950600013435221A1     | US | set the scanner to the German
            à&àç(à-ààà&"'"(éé&Q&            | 010950600013435221A1        | US | set the scanner to the French
            9à&0àç(à-ààà&"'"(é9é&0Q&        | (01)09506000134352(21)A1    | US | set the scanner to the French
            *01(09506000134352*21(A1        | (01)09506000134352(21)A1    | German | set the scanner to the US
            ]D2010950600013435221a1b        | ]d2010950600013435221A1B    | US | turn Caps Lock off
            HTTPS>//EXAMPLE.COM/01/1        | no                          | US | no
            """)
    void tellsWhatTheScannerMeant(String received, String meant, String scanner, String advice) {
        Optional<ScannerFault> fault = find(received);
        if (advice.startsWith("no")) {
            assertThat(fault).isEmpty();
            return;
        }
        assertThat(fault).isPresent();
        assertThat(fault.get().certain()).as("%s", fault).isTrue();
        assertThat(fault.get().readings()).extracting(ScannerFault.Meant::text).containsExactly(meant);
        assertThat(fault.get().readings().get(0).scanner()).isEqualTo(scanner);
        assertThat(fault.get().sentence()).contains(advice);
    }

    @Test
    void saysWhichCharactersWereExchanged() {
        assertThat(find("]d2010950600013435221A1")).isEmpty();
        assertThat(find("urn>epc>id>sgtin>9506000.013435.A1").orElseThrow().sentence())
                .isEqualTo("The scanner typed \">\" for \":\": set the scanner to the US keyboard");
    }

    /** Whatever a scanner set to one keyboard types at a computer set to another is found among the readings. */
    @Test
    void whatAnyPairOfKeyboardsMakesOfAPackIsFound() {
        for (KeyboardLayout scanner : KeyboardLayout.all()) {
            for (KeyboardLayout computer : KeyboardLayout.all()) {
                String received = computer.meant(PACK.replace("{GS}", "\u001d"), scanner, Lock.NONE);
                if (received == null || find(received).isEmpty()) {
                    // sound as it came, or the scanner's keyboard has no key for ]
                    assertThat(received == null
                                    || Code.examine(received, ReadOptions.DEFAULT)
                                            .valid())
                            .as("%s at %s: %s", scanner, computer, received)
                            .isTrue();
                    continue;
                }
                assertThat(find(received).get().readings())
                        .as("%s at %s: %s", scanner, computer, received)
                        .extracting(ScannerFault.Meant::text)
                        .contains(PACK.replace("{GS}", "\u001d"));
            }
        }
    }

    @Test
    void whatMayBeOneOfSeveralIsNotGuessed() {
        // German and Italian keyboards have their brackets on the same keys, and y and z not.
        ScannerFault fault = find(")01=09506000134352)21=zz9").orElseThrow();
        assertThat(fault.certain()).isFalse();
        assertThat(fault.readings())
                .extracting(ScannerFault.Meant::text)
                .containsExactly("(01)09506000134352(21)yy9", "(01)09506000134352(21)zz9");
        assertThat(fault.readings().get(1).computers()).contains("Italian", "Spanish", "Swedish");
        assertThat(fault.sentence()).contains("the code alone does not tell");
    }

    @ParameterizedTest
    @ValueSource(chars = {'#', '@', '$', '|', '§', '\t', ' '})
    void aCharacterInPlaceOfTheSeparatorIsSeen(char separator) {
        String received = "010950600013435221A1" + separator + "1728103110L7";
        ScannerFault fault = find(received).orElseThrow();
        assertThat(fault.readings())
                .extracting(ScannerFault.Meant::text)
                .contains("010950600013435221A1\u001d1728103110L7");
    }

    @Test
    void yAndZOfASerialNumberAreAPossibilityOnly() {
        String received = "010950600013435221KZ1Y";
        assertThat(find(received)).isEmpty();
        List<ScannerFault.Meant> others = ScannerKeyboard.others(received, ReadOptions.DEFAULT);
        assertThat(others)
                .extracting(ScannerFault.Meant::text)
                .contains("010950600013435221KY1Z", "010950600013435221kz1y")
                .doesNotContain(received);
        ScannerFault.Meant german = others.stream()
                .filter(one -> one.text().endsWith("KY1Z"))
                .findFirst()
                .orElseThrow();
        assertThat(ScannerFault.suspected(received, List.of(german)).sentence())
                .contains("Z for Y, Y for Z")
                .endsWith("set the scanner to the German or Swiss keyboard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A1",
                "0109506000134353",
                "09506000134353",
                "(01)09506000134352(21)A{1",
                "(01)09506000134353(21)A1",
                "https://www.example.com/",
                "the quick brown fox"
            })
    void whatNoKeyboardExplainsIsLeftAsItIs(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void noTextTakesLong() {
        Random random = new Random(500);
        for (int n = 0; n < 300; n++) {
            StringBuilder text = new StringBuilder("(01)");
            for (int i = random.nextInt(10_000); i > 0; i--) {
                text.append((char) (random.nextInt(20) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95)));
            }
            find(text.toString());
        }
        String worst = "]D2" + "01095060001343".repeat(35);
        for (int n = 0; n < 200; n++) {
            find(worst);
        }
        long before = System.nanoTime();
        for (int n = 0; n < 20; n++) {
            find(worst);
        }
        assertThat((System.nanoTime() - before) / 20).isLessThan(20_000_000);
    }
}
