package org.medseal.gs1;

import java.io.Serializable;

/** Identifies a party or a place (AI 410 to 417), 13 digits. */
public record Gln(String digits) implements Comparable<Gln>, Serializable {
    public Gln {
        Rules.key("GLN", digits, 13);
    }

    public static Gln parse(String text) {
        return new Gln(text);
    }

    @Override
    public int compareTo(Gln other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
