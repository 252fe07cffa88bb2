package org.medseal.gs1;

import java.io.Serializable;

/** Identifies one logistic unit (AI 00), 18 digits. */
public record Sscc(String digits) implements Epc, Comparable<Sscc>, Serializable {
    public Sscc {
        Rules.key("SSCC", digits, 18);
    }

    public static Sscc parse(String text) {
        return new Sscc(text);
    }

    /** Composes the SSCC from its first 17 digits: extension digit, company prefix, serial reference. */
    public static Sscc withCheckDigit(String first17) {
        Rules.digits("SSCC without check digit", first17, 17);
        return new Sscc(first17 + Rules.checkDigit(first17, 0, 17));
    }

    public char extensionDigit() {
        return digits.charAt(0);
    }

    @Override
    public int compareTo(Sscc other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
