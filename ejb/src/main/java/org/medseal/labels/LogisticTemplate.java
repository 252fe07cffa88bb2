package org.medseal.labels;

import java.util.List;
import java.util.Locale;

/**
 * A GS1 logistic label (GenSpecs 6): segments from top to bottom, each with free text, readable lines, and its symbols
 * below. Lengths are millimetres.
 *
 * @param margin where text begins and ends, from every edge
 * @param module the X-dimension of the symbols, 0.495 to 0.940 (GenSpecs 5.12, table 5)
 * @param barHeight as high as bars are where there is room, 31.75 at least by the same table
 * @param leastBarHeight as low as they may become on a label too small for that
 */
public record LogisticTemplate(
        double margin,
        double module,
        double barHeight,
        double leastBarHeight,
        double textSize,
        List<Segment> segments) {
    /** Smallest and largest module of GS1-128 on a logistic unit. */
    static final double SMALLEST_MODULE = 0.495;

    static final double LARGEST_MODULE = 0.940;

    /** The bar height of the standard. */
    static final double STANDARD_BARS = 31.75;

    /**
     * What one of those who handle the unit needs.
     *
     * @param title stands above it, or null
     * @param words which of the order's free texts: {@code from}, {@code to}, {@code carrier}
     * @param ais which elements, by the digits with which their Application Identifiers begin
     */
    public record Segment(String title, List<String> words, List<String> ais) {
        public Segment {
            words = words == null ? List.of() : List.copyOf(words);
            ais = ais == null ? List.of() : List.copyOf(ais);
        }

        boolean has(String ai) {
            return ais.stream().anyMatch(ai::startsWith);
        }
    }

    public LogisticTemplate {
        segments = segments == null ? List.of() : List.copyOf(segments);
        LabelTemplate.between("logistic/margin", margin);
        LabelTemplate.between("logistic/textSize", textSize);
        LabelTemplate.between("logistic/leastBarHeight", leastBarHeight);
        if (!(module >= SMALLEST_MODULE && module <= LARGEST_MODULE)) {
            throw LabelTemplate.faulty(String.format(
                    Locale.ROOT,
                    "logistic/module is %s; GS1 has %s to %s millimetres on a logistic unit",
                    module,
                    SMALLEST_MODULE,
                    LARGEST_MODULE));
        }
        if (!(barHeight >= STANDARD_BARS && leastBarHeight <= barHeight)) {
            throw LabelTemplate.faulty(String.format(
                    Locale.ROOT,
                    "logistic/barHeight is %s; it is at least %s millimetres and leastBarHeight no more than it",
                    barHeight,
                    STANDARD_BARS));
        }
        if (segments.isEmpty() || !segments.get(segments.size() - 1).has("00")) {
            throw LabelTemplate.faulty("the SSCC (00) belongs into the last of logistic/segments");
        }
    }
}
