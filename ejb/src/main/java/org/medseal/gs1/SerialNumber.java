package org.medseal.gs1;

import java.io.Serializable;

/** Tells one pack from the others of its GTIN (AI 21): 1 to 20 of 82 characters, capitals and small letters differ. */
public record SerialNumber(String value) implements Comparable<SerialNumber>, Serializable {
    public SerialNumber {
        Rules.set82("Serial number", value, 1, 20);
    }

    public static SerialNumber parse(String text) {
        return new SerialNumber(text);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
