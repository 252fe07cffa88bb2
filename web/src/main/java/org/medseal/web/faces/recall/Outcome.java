package org.medseal.web.faces.recall;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medseal.recall.Effectiveness;

/**
 * One of the three things that can have become of recalled packs, and its part of a bar that is 1000 wide.
 *
 * @param name {@code recovered}, {@code accountedFor}, {@code unknown}: the key of its words
 */
public record Outcome(String name, String mood, long units, String percent, double from, double width)
        implements Serializable {
    private static final double BAR = 1000;

    static List<Outcome> of(Effectiveness effectiveness) {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, "recovered", "ok", effectiveness.recovered(), effectiveness.units());
        add(outcomes, "accountedFor", "info", effectiveness.accountedFor(), effectiveness.units());
        add(outcomes, "unknown", "stop", effectiveness.unknown(), effectiveness.units());
        return outcomes;
    }

    private static void add(List<Outcome> outcomes, String name, String mood, long units, long all) {
        double from = outcomes.stream().mapToDouble(Outcome::width).sum();
        double share = all == 0 ? 0 : (double) units / all;
        outcomes.add(new Outcome(name, mood, units, percent(units, all), from, BAR * share));
    }

    /** With a tenth. All is said only of all, and nothing only of none: one pack that is missing is missing. */
    static String percent(long units, long all) {
        if (units == 0 || units == all) {
            return units == 0 ? "0\u00a0%" : "100\u00a0%";
        }
        double tenths = Math.max(1, Math.min(999, Math.round(1000.0 * units / all)));
        return String.format(Locale.ENGLISH, "%.1f\u00a0%%", tenths / 10);
    }
}
