package org.medseal.web.codes;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.medseal.gs1.Fault;

/** A text cut where its faults begin and end, so that a page can underline each at its characters. */
public record MarkedText(List<Piece> pieces) implements Serializable {
    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /**
     * Neighbouring characters that the same faults concern.
     *
     * @param faults the numbers of the faults, the first is 1; empty where the piece is sound
     */
    public record Piece(String text, String faults) implements Serializable {
        public boolean wrong() {
            return !faults.isEmpty();
        }
    }

    /** A fault that concerns no character (something is missing) is shown as a gap at its place. */
    public static MarkedText of(String text, List<Fault> faults) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Fault fault : faults) {
            if (fault.at() != null) {
                cuts.add(start(fault, text));
                cuts.add(end(fault, text));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from : cuts) {
            String gap = numbers(text, faults, from, from);
            if (!gap.isEmpty()) {
                pieces.add(new Piece("\u00a0", gap));
            }
            Integer to = cuts.higher(from);
            if (to != null) {
                pieces.add(new Piece(visible(text.substring(from, to)), numbers(text, faults, from, to)));
            }
        }
        return new MarkedText(pieces);
    }

    private static int start(Fault fault, String text) {
        return Math.min(fault.at(), text.length());
    }

    private static int end(Fault fault, String text) {
        return Math.min(text.length(), start(fault, text) + (fault.length() == null ? 1 : fault.length()));
    }

    private static String numbers(String text, List<Fault> faults, int from, int to) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            boolean here = fault.at() != null
                    && start(fault, text) <= from
                    && to <= end(fault, text)
                    && (from < to || start(fault, text) == end(fault, text));
            if (here) {
                numbers.add(Integer.toString(i + 1));
            }
        }
        return String.join(", ", numbers);
    }

    /** Separators and other signs that have no shape are shown by their Unicode pictures. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> shown.append(c < 0x20 ? (char) (0x2400 + c) : (char) c));
        return shown.toString();
    }
}
