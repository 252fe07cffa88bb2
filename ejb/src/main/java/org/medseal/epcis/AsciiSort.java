package org.medseal.epcis;

import java.util.Arrays;

/**
 * Sorts many ASCII texts that begin alike, such as the Digital Links of a lot's packs, in the order of their bytes: by
 * the first characters in which they differ, as numbers, and only what is equal there text by text.
 */
final class AsciiSort {
    private static final int BITS = 7;
    private static final int CHARS = 6;
    /** What is left of a long beside the characters and the sign: the place of the text. */
    private static final int PLACE_BITS = Long.SIZE - 1 - BITS * CHARS;

    /** Below this, comparing is as fast. */
    private static final int FEW = 64;

    private AsciiSort() {}

    static void sort(String... texts) {
        if (texts.length < FEW || texts.length > 1 << PLACE_BITS) {
            Arrays.sort(texts);
            return;
        }
        int alike = commonPrefix(texts);
        long[] keys = new long[texts.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(texts[i], alike) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        place(texts, keys);
        sortEqual(texts, keys);
    }

    private static int commonPrefix(String... texts) {
        String first = texts[0];
        int alike = first.length();
        for (String text : texts) {
            if (!text.regionMatches(0, first, 0, alike)) {
                int i = 0;
                while (i < text.length() && i < alike && text.charAt(i) == first.charAt(i)) {
                    i++;
                }
                alike = i;
            }
        }
        return alike;
    }

    /** The characters from there on; where the text ends, zeros. */
    private static long key(String text, int from) {
        long key = 0;
        for (int i = from; i < from + CHARS; i++) {
            key = key << BITS | (i < text.length() ? text.charAt(i) : 0);
        }
        return key;
    }

    private static void place(String[] texts, long... keys) {
        String[] before = texts.clone();
        for (int i = 0; i < keys.length; i++) {
            texts[i] = before[(int) (keys[i] & (1L << PLACE_BITS) - 1)];
        }
    }

    private static void sortEqual(String[] texts, long... keys) {
        int from = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] >>> PLACE_BITS != keys[from] >>> PLACE_BITS) {
                if (i - from > 1) {
                    Arrays.sort(texts, from, i);
                }
                from = i;
            }
        }
    }
}
