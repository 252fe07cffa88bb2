package org.medseal.labels;

import java.time.LocalDate;
import java.util.Map;
import org.medseal.gs1.MarketLayout;

/**
 * What all labels of a run have alike.
 *
 * @param market whose titles the readable lines have
 * @param today the day from which the century of a date follows
 * @param resolution of the printer that prints whole dots; null where lengths may be any
 * @param words free texts by name, of any number of lines: {@code from}, {@code to}, {@code carrier}
 */
public record LabelStyle(MarketLayout market, LocalDate today, Resolution resolution, Map<String, String> words) {
    public LabelStyle {
        words = Map.copyOf(words);
    }

    public static LabelStyle of(MarketLayout market, LocalDate today) {
        return new LabelStyle(market, today, null, Map.of());
    }

    /** As it is printed, and no less than the standard allows. */
    double module(double millimetres, double atLeast) {
        return resolution == null ? millimetres : resolution.printed(millimetres, atLeast);
    }

    /** As that format has it: only what goes to a printer is in whole dots. */
    LabelStyle on(LabelFormat format) {
        return format == LabelFormat.ZPL
                ? new LabelStyle(market, today, resolution == null ? Resolution.USUAL : resolution, words)
                : new LabelStyle(market, today, null, words);
    }
}
