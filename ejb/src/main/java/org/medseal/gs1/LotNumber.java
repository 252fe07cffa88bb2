package org.medseal.gs1;

import java.io.Serializable;

/** Names a lot of a GTIN (AI 10): 1 to 20 of 82 characters, capitals and small letters differ. */
public record LotNumber(String value) implements Comparable<LotNumber>, Serializable {
    public LotNumber {
        Rules.set82("Lot number", value, 1, 20);
    }

    public static LotNumber parse(String text) {
        return new LotNumber(text);
    }

    @Override
    public int compareTo(LotNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
