package org.medseal.labels;

import java.util.List;

/** How much room readable text takes: reckoned here once, and kept by every format. */
final class TextWidth {
    /** From one line to the next, in sizes of the text. */
    static final double LEADING = 1.3;

    /** What hangs below the base line, in sizes of the text. */
    static final double BELOW = 0.25;

    /** Between a text and the edge of the label, in millimetres. */
    static final double MARGIN = 1.5;

    /** Millimetres. */
    static final double SMALLEST = 1.2;

    /** The width of a character of Courier, in sizes of the text. */
    private static final double CHARACTER = 0.6;

    private TextWidth() {}

    static double of(String text, double size) {
        return CHARACTER * size * text.length();
    }

    /** The wanted size, or the largest in which each of the lines has room. */
    static double fitting(List<String> lines, double wanted, double room) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        return Math.min(wanted, room / (CHARACTER * Math.max(1, longest)));
    }
}
