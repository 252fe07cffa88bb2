package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back equal, and no text makes the reader do anything but read or refuse, at once. */
class CodePropertiesTest {
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static String text(Random random, int most) {
        StringBuilder out = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            out.append(SET_82.charAt(random.nextInt(SET_82.length())));
        }
        return out.toString();
    }

    private static String digits(Random random, int count) {
        StringBuilder out = new StringBuilder();
        for (int n = count; n > 0; n--) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    @Test
    void aPackIsTheSameInEveryForm() {
        Random random = new Random(82);
        for (int n = 0; n < 20_000; n++) {
            Sgtin pack = new Sgtin(Gtin.withCheckDigit(digits(random, 13)), new SerialNumber(text(random, 20)));
            int prefix = 6 + random.nextInt(7);
            EpcUri urn = EpcUri.of(pack, CompanyPrefix.of(pack.gtin(), prefix));
            assertThat(urn.epc()).isEqualTo(pack);
            assertThat(Code.parse(urn.text()).epc()).contains(pack);
            assertThat(Code.examine(urn.text(), ReadOptions.DEFAULT).epc()).isEqualTo(urn.text());
            assertThat(EpcUri.digitalLink(pack).epc()).isEqualTo(pack);
            assertThat(DigitalLink.constrainedCanonical(urn.text()))
                    .contains(EpcUri.digitalLink(pack).text())
                    .isEqualTo(DigitalLink.readConstrained(urn.text()));
            assertThat(Epc.parse(pack.toString())).isEqualTo(pack);
        }
    }

    @Test
    void elementsAreReadBackFromEveryForm() {
        Random random = new Random(2026);
        for (int n = 0; n < 20_000; n++) {
            List<Element> elements = new ArrayList<>();
            elements.add(
                    new Element("01", Gtin.withCheckDigit(digits(random, 13)).digits()));
            elements.add(new Element("21", text(random, 20)));
            elements.add(new Element("10", text(random, 20)));
            elements.add(new Element("17", "28" + "0" + (1 + random.nextInt(9)) + (10 + random.nextInt(19))));
            elements.add(new Element("240", text(random, 30)));
            Collections.shuffle(elements, random);
            ElementString written = new ElementString(elements);
            assertThat(read(written.text() + "\u001d", CodeForm.SCAN, "]d2")).isEqualTo(elements);
            assertThat(read(written.caretText(), CodeForm.ELEMENT_STRING, "")).isEqualTo(elements);
            assertThat(read(written.bracketed(), CodeForm.BRACKETED, "")).isEqualTo(elements);
            assertThat(Code.parse(written.bracketed()).elements()).isEqualTo(elements);
            assertThat(DigitalLink.parse(DigitalLink.of(elements).uri()).elements())
                    .containsExactlyInAnyOrderElementsOf(elements);
        }
    }

    private static List<Element> read(String text, CodeForm form, String start) {
        return Code.parse(start + text, ReadOptions.DEFAULT.withForm(form)).elements();
    }

    @Test
    void compressedLinksAreReadBack() {
        Random random = new Random(64);
        String[] others = {"240", "92", "22", "243"};
        for (int n = 0; n < 20_000; n++) {
            List<Element> elements = new ArrayList<>();
            elements.add(
                    new Element("01", Gtin.withCheckDigit(digits(random, 13)).digits()));
            if (random.nextBoolean()) {
                elements.add(new Element("10", random.nextBoolean() ? digits(random, 20) : text(random, 20)));
            }
            if (random.nextBoolean()) {
                elements.add(new Element("21", random.nextBoolean() ? hex(random) : text(random, 20)));
            }
            if (random.nextBoolean()) {
                elements.add(new Element("17", "2812" + (10 + random.nextInt(20))));
            }
            elements.add(new Element(others[random.nextInt(others.length)], text(random, 20)));
            DigitalLink plain = DigitalLink.of("https://example.com", elements);
            DigitalLink link = DigitalLink.compressed("https://example.com", elements);
            assertThat(DigitalLink.parse(link.uri()).elements())
                    .isEqualTo(DigitalLink.parse(plain.uri()).elements());
            assertThat(link.uri().length()).isLessThan(plain.uri().length());
        }
    }

    /** Every key that may begin a link, with the shortest and the longest value that its row allows. */
    @Test
    void everyKeyIsCompressed() {
        for (String urn : List.of(
                "urn:epc:id:sscc:9506000.0123456789",
                "urn:epc:id:sgln:9506000.00001.42",
                "urn:epc:id:grai:9506000.00001.A-1",
                "urn:epc:id:giai:9506000.A12",
                "urn:epc:id:gdti:9506000.00001.X",
                "urn:epc:id:cpi:9506000.A-12.7",
                "urn:epc:id:itip:9506000.012345.01.02.S",
                "urn:epc:id:gsrn:9506000.0123456789")) {
            List<Element> elements = Code.parse(urn).elements();
            assertThat(DigitalLink.parse(DigitalLink.compressed("https://a.com/x/", elements)
                                    .uri())
                            .elements())
                    .isEqualTo(elements);
        }
    }

    private static String hex(Random random) {
        return Long.toHexString(random.nextLong());
    }

    @Test
    void everyKeyComesBackFromItsUrn() {
        Random random = new Random(6);
        for (EpcScheme scheme : EpcScheme.values()) {
            for (int n = 0; n < 500 && !scheme.foreign(); n++) {
                String urn = urn(random, scheme);
                Code code = Code.parse(urn, ReadOptions.DEFAULT.withMessageRules(false));
                ParsedCode parsed = Code.examine(urn, ReadOptions.DEFAULT.withMessageRules(false));
                assertThat(parsed.epc()).isEqualTo(urn);
                Code again = Code.parse(parsed.digitalLink());
                assertThat(again.elements()).isEqualTo(code.elements());
                assertThat(again.epc()).isEqualTo(code.epc());
            }
        }
    }

    private static String urn(Random random, EpcScheme scheme) {
        int prefix = 6 + random.nextInt(7);
        StringBuilder urn = new StringBuilder(scheme == EpcScheme.LGTIN ? "urn:epc:class:" : "urn:epc:id:");
        urn.append(scheme.word()).append(':').append(digits(random, prefix)).append('.');
        int reference = scheme.digits() > 0 ? scheme.digits() - prefix : 1 + random.nextInt(10);
        urn.append(digits(random, reference));
        urn.append(scheme == EpcScheme.ITIP ? ".02.03" : "");
        if (scheme.serial() != EpcScheme.Serial.NONE) {
            boolean number = scheme == EpcScheme.SGCN || scheme == EpcScheme.CPI;
            String serial = number ? "1" + digits(random, random.nextInt(11)) : text(random, 16);
            urn.append('.').append(PercentText.forUrn(serial));
        }
        return urn.toString();
    }

    /** What a text may take, in nanoseconds of the processor. */
    private static final long MILLISECOND = 1_000_000;

    @Test
    void noTextDoesHarm() {
        Random random = new Random(10_000);
        for (int n = 0; n < 1_500; n++) {
            String text = noise(random);
            assertRefusalsPointIntoTheText(text, Code.examine(text, ReadOptions.DEFAULT));
            for (CodeForm form : CodeForm.values()) {
                assertRefusalsPointIntoTheText(text, Code.examine(text, ReadOptions.LENIENT.withForm(form)));
            }
        }
    }

    private static void assertRefusalsPointIntoTheText(String text, ParsedCode code) {
        assertThat(code.valid()).isEqualTo(code.faults().isEmpty());
        for (Fault fault : code.faults()) {
            assertThat(fault.sentence()).isNotBlank().hasSizeLessThan(600);
            assertThat(fault.at() == null || fault.at() >= 0 && fault.at() + fault.length() <= text.length())
                    .as("%s", fault)
                    .isTrue();
        }
    }

    /**
     * The time is the processor's for this thread alone, and the least of some tries after all texts were read once: so
     * neither other work on the machine nor the first unoptimised runs are counted, and it is the text that is measured.
     */
    @Test
    void noTextTakesAMillisecond() {
        Random random = new Random(1_000);
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            texts.add(noise(random));
        }
        for (int pass = 0; pass < 3; pass++) {
            texts.forEach(CodePropertiesTest::readEveryWay);
        }
        for (String text : texts) {
            for (CodeForm form : CodeForm.values()) {
                ReadOptions options = ReadOptions.LENIENT.withForm(form);
                assertThat(nanos(text, options)).as("%s: %.60s", form, text).isLessThan(MILLISECOND);
            }
            assertThat(nanos(text, ReadOptions.DEFAULT)).as("%.60s", text).isLessThan(MILLISECOND);
        }
    }

    /** Ten thousand characters of the same, after every start: what a reader that goes back and forth would drown in. */
    @Test
    void noRepetitionTakesAMillisecond() {
        String[] units = {
            "(", "()", "(01)", "(10)a", "(710)", "\\(", "^", "^10a", "~1", "~", "{GS}", "{", "<GS>", "<", "|", "|^",
                    "\u001d",
            "\u001e", "%", "%2F", "%zz", "/", "/01/", "&1=", "?", "01", "0", "9", "8110", "*", ".", "urn:epc:id:", "A",
                    "\ud800"
        };
        List<String> texts = new ArrayList<>();
        for (String start : STARTS) {
            for (String unit : units) {
                texts.add(start + unit.repeat((10_000 - start.length()) / unit.length()));
            }
        }
        for (int pass = 0; pass < 5; pass++) {
            texts.forEach(text -> Code.examine(text, ReadOptions.LENIENT));
            texts.forEach(text -> Code.examine(text, ReadOptions.DEFAULT));
        }
        for (String text : texts) {
            assertThat(nanos(text, ReadOptions.DEFAULT)).as("%.60s", text).isLessThan(MILLISECOND);
            assertThat(nanos(text, ReadOptions.LENIENT)).as("%.60s", text).isLessThan(MILLISECOND);
        }
    }

    private static void readEveryWay(String text) {
        Code.examine(text, ReadOptions.DEFAULT);
        for (CodeForm form : CodeForm.values()) {
            Code.examine(text, ReadOptions.LENIENT.withForm(form));
        }
    }

    private static long nanos(String text, ReadOptions options) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200 && least >= MILLISECOND; i++) {
            long before = threads.getCurrentThreadCpuTime();
            assertThat(Code.examine(text, options)).isNotNull();
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private static final String[] STARTS = {
        "",
        "(",
        "(01)",
        "^01",
        "]d2",
        "]C1",
        "]E0",
        "http://a/",
        "https://id.gs1.org/01/",
        "urn:epc:id:",
        "urn:epc:id:sgtin:",
        "urn:epc:idpat:",
        "[)>\u001e05\u001d",
        "[)>\u001e06\u001d",
        "https://a/01/09506000134352?",
        "PZN ",
        "NDC "
    };
    private static final String[] ALPHABETS = {
        SET_82, "0123456789", "()0121", "/01", "&=10", "^01|", "{}<>~1GS^", "%2F.*", " \n(01)GTIN", "\\(", "0-", "0 "
    };

    private static String noise(Random random) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        return STARTS[random.nextInt(STARTS.length)] + noise(random, alphabet, random.nextInt(10_000));
    }

    private static String noise(Random random, String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            boolean any = random.nextInt(50) == 0;
            out.append(any ? (char) random.nextInt(0x10000) : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
