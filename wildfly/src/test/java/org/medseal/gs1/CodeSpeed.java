package org.medseal.gs1;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A pack's code read into its values and written again, and {@code java.net.URI} doing so with the pack's link. */
public final class CodeSpeed {
    private static final int PACKS = 1000;
    private static final int ROUNDS = 15;
    private static final int TIMES = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final List<String> codes = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private long checked;

    public CodeSpeed() {
        Random random = new Random(14);
        for (int i = 0; i < PACKS; i++) {
            List<Element> pack = List.of(
                    new Element(
                            "01",
                            Gtin.withCheckDigit(String.format("0950600%06d", random.nextInt(1_000_000)))
                                    .digits()),
                    new Element("17", "28" + (10 + random.nextInt(3)) + (10 + random.nextInt(18))),
                    new Element("10", text(random, 8)),
                    new Element("21", text(random, 14)));
            codes.add(new ElementString(pack).text());
            links.add(DigitalLink.of(pack).uri());
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** What is measured: GTIN, serial number, lot, expiry date, and the text anew. */
    private void code(String text) {
        Code code = Code.parse(text);
        checked += code.gtin().orElseThrow().digits().length();
        checked += code.serial().orElseThrow().value().length();
        checked += code.lot().orElseThrow().value().length();
        checked += code.expiry(TODAY).orElseThrow().getYear();
        checked += code.elementString().text().length();
    }

    private void uri(String text) {
        checked += URI.create(text).toString().length();
    }

    private interface Each {
        void run(String text);
    }

    /** Nanoseconds that one takes, in the best of some rounds; both in turns, so that both meet the same machine. */
    public double[] nanos() {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = Math.min(best[0], round(codes, this::code));
            best[1] = Math.min(best[1], round(links, this::uri));
        }
        return best;
    }

    private double round(List<String> texts, Each each) {
        long begun = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            texts.forEach(each::run);
        }
        return (System.nanoTime() - begun) / (double) (TIMES * PACKS);
    }

    /** Bytes that one code allocates. */
    public double bytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        round(codes, this::code);
        return (threads.getThreadAllocatedBytes(thread) - before) / (double) (TIMES * PACKS);
    }

    /** So that nothing measured can be left out by the compiler. */
    public long checked() {
        return checked;
    }
}
