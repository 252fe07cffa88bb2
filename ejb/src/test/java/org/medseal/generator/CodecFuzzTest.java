package org.medseal.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.EventHash;
import org.medseal.epcis.Form;
import org.medseal.gs1.Code;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.ElementString;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;

/**
 * Spoilt documents and codes are read or refused, never anything else, and cost little memory. Each of the four codecs
 * gets its part of {@code medseal.fuzz.seconds}; {@code medseal.fuzz.seed} makes a run repeatable.
 */
class CodecFuzzTest {
    private static final int CODECS = 4;
    private static final long MOST_MEMORY = 64L << 20;
    private static final long SECONDS = Long.getLong("medseal.fuzz.seconds", 30);
    private static final long SEED = Long.getLong("medseal.fuzz.seed", 1);
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<String> IN_XML = List.of(
            "<",
            ">",
            "</",
            "<!--",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&x;",
            "<?x?>",
            "\"",
            "xmlns:x=\"\"",
            "<!DOCTYPE a [<!ENTITY x \"x\">]>",
            "<epc>",
            "</epc>",
            "<action>ADD</action>",
            "<extension>",
            "-1",
            "99999999999999999999",
            "1E999999999",
            "2026-13-45T99:99:99Z",
            "urn:epc:id:sgtin:",
            "\u0000",
            "\ud83d\ude00");
    private static final List<String> IN_JSON = List.of(
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[",
            ":",
            ",",
            "\"",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "{}",
            "[]",
            "-1",
            "1E999999999",
            "99999999999999999999",
            "\"@context\":[{}],",
            "\"type\":\"ObjectEvent\",",
            "\"eventTime\":null,",
            "\"x:y\":1,",
            "2026-13-45T99:99:99Z",
            "urn:epc:id:sgtin:",
            "\ud83d\ude00");
    private static final List<String> IN_CODES = List.of(
            "(",
            ")",
            "(01)",
            "(10)",
            "(21)",
            "(17)991399",
            "(8003)",
            "\u001d",
            "]d2",
            "]C1",
            "{GS}",
            "~1",
            "%",
            "%zz",
            "%00",
            "/01/",
            "/21/",
            "?",
            "#",
            "urn:epc:id:sgtin:",
            "urn:epc:idpat:",
            "https://",
            ".",
            "*",
            "\u0000",
            "\ud83d\ude00");
    private static final List<String> CODES = List.of(
            "(01)09529999000019(21)A1(17)291031(10)L1",
            "]d201095299990000191729103110L1\u001d21A1",
            "https://id.gs1.org/01/09529999000019/10/L1/21/A1?17=291031",
            "urn:epc:id:sgtin:9529999.000001.A1",
            "urn:epc:id:sscc:9529999.0000000001",
            "urn:epc:class:lgtin:9529999.000001.L1",
            "urn:epc:id:sgln:9529999.00001.0",
            "(00)095299990000000012",
            "https://id.gs1.org/414/9529999000013/254/1");

    private interface Reading {
        void of(byte[] bytes) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(EpcisWriter.Syntax.class)
    void spoiltDocumentsAreReadOrRefused(EpcisWriter.Syntax syntax) throws IOException {
        boolean json = syntax == EpcisWriter.Syntax.JSON_LD_2_0;
        Form form = json ? Form.JSON_LD : Form.XML;
        List<byte[]> sound = List.of(document(syntax, 4, Set.of(Mishap.values())), document(syntax, 2, Set.of()));
        fuzz(sound, json ? IN_JSON : IN_XML, bytes -> {
            for (EpcisReader.Mode mode : EpcisReader.Mode.values()) {
                read(bytes, form, mode);
            }
        });
    }

    /** What was read can also be hashed and written. */
    private static void read(byte[] bytes, Form form, EpcisReader.Mode mode) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        try {
            EpcisReader.read(new ByteArrayInputStream(bytes), form, events::add, mode);
        } catch (EpcisException refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
        for (EpcisEvent event : events) {
            assertThat(EventHash.of(event)).startsWith("ni:///sha-256;");
            EpcisWriter.event(new ByteArrayOutputStream(), event);
        }
    }

    @Test
    void spoiltCodesAreReadOrRefused() throws IOException {
        List<byte[]> sound = CODES.stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
        fuzz(sound, IN_CODES, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<Runnable> readers = List.of(
                    () -> Code.parse(text),
                    () -> ElementString.parse(text),
                    () -> DigitalLink.parse(text),
                    () -> EpcUri.parse(text));
            readers.forEach(CodecFuzzTest::read);
        });
    }

    private static void read(Runnable reader) {
        try {
            reader.run();
        } catch (Gs1Exception refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void fuzz(List<byte[]> sound, List<String> words, Reading reading) throws IOException {
        for (byte[] each : sound) {
            reading.of(each);
        }
        Random random = new Random(SEED);
        Mutations mutations = new Mutations(random, words);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / CODECS;
        long count = 0;
        while (System.nanoTime() - end < 0) {
            byte[] spoilt = mutations.spoil(sound.get(random.nextInt(sound.size())));
            requireHarmless(spoilt, reading, count++);
        }
        assertThat(count).isPositive();
    }

    private static void requireHarmless(byte[] spoilt, Reading reading, long count) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        try {
            reading.of(spoilt);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                    "Number " + count + " of seed " + SEED + " is neither read nor refused: " + shown(spoilt), e);
        }
        long used = MEMORY.getCurrentThreadAllocatedBytes() - before;
        if (used > MOST_MEMORY) {
            throw new AssertionError(
                    "Number " + count + " of seed " + SEED + " takes " + used + " bytes: " + shown(spoilt));
        }
    }

    private static String shown(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] document(EpcisWriter.Syntax syntax, int packs, Set<Mishap> mishaps) throws IOException {
        LotPlan plan = new LotPlan(
                Gtin.parse("09529999000019"),
                CompanyPrefix.parse("9529999"),
                7,
                Instant.parse("2026-11-23T00:00:00Z"),
                new LotPlan.Size(1, packs, 2, 10),
                mishaps);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GeneratedLots(plan).writeTo(out, syntax, EpcisWriter.CbvSpelling.URN);
        return out.toByteArray();
    }
}
