package org.medseal.gs1;

import java.util.Arrays;

/** A row of bits, written and read from its high end. */
final class Bits {
    private static final int WORD = 16;

    private byte[] bytes;
    private int size;
    private int at;

    Bits() {
        this.bytes = new byte[32];
    }

    Bits(byte[] bytes) {
        this.bytes = bytes.clone();
        this.size = bytes.length * 8;
    }

    /** Appends the low {@code width} bits of the value. */
    void put(long value, int width) {
        if (size + width > bytes.length * 8) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        for (int i = width - 1; i >= 0; i--, size++) {
            if ((value >>> i & 1) != 0) {
                bytes[size >> 3] |= (byte) (0x80 >> (size & 7));
            }
        }
    }

    /** The next bits as a number; at most 63. */
    long take(int width) {
        if (at + width > size) {
            throw new Gs1Exception(
                    "too-short", "The tag's memory ends after " + size + " bits; bit " + (at + width) + " is needed");
        }
        long value = 0;
        for (int i = 0; i < width; i++, at++) {
            value = value << 1 | (bytes[at >> 3] >> (7 - (at & 7)) & 1);
        }
        return value;
    }

    /** How many bits are left to take. */
    int left() {
        return size - at;
    }

    int size() {
        return size;
    }

    /** All bits, filled up with zeros to whole words of a tag's memory (TDS 15: words of 16 bits). */
    byte[] words() {
        return Arrays.copyOf(bytes, (size + WORD - 1) / WORD * (WORD / 8));
    }
}
