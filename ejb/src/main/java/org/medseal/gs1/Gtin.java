package org.medseal.gs1;

import java.io.Serializable;

/** Identifies a trade item (AI 01). Always held as 14 digits; shorter forms are padded by {@link #parse}. */
public record Gtin(String digits) implements Comparable<Gtin>, Serializable {
    public Gtin {
        Rules.key("GTIN", digits, 14);
    }

    /** Reads a GTIN-8, GTIN-12, GTIN-13 or GTIN-14. */
    public static Gtin parse(String text) {
        Rules.digits("GTIN", text, 8, 14);
        if (text.length() == 14) {
            return new Gtin(text);
        }
        if (text.length() == 9 || text.length() == 10 || text.length() == 11) {
            throw new Gs1Exception(Fault.at(
                    0,
                    text.length(),
                    "length",
                    "GTIN " + text + " has " + text.length() + " digits; a GTIN has 8, 12, 13 or 14"));
        }
        Rules.checkDigit("GTIN", text);
        return new Gtin("00000000000000".substring(text.length()).concat(text));
    }

    /** Composes the GTIN from its first 13 digits: indicator, company prefix, item reference. */
    static Gtin withCheckDigit(String first13) {
        return new Gtin(first13 + Rules.checkDigit(first13, 0, 13));
    }

    /** The packaging level digit: 0 for the unit itself, 1 to 8 for cases of it, 9 for variable measure. */
    public char indicator() {
        return digits.charAt(0);
    }

    @Override
    public int compareTo(Gtin other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
