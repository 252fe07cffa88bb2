package org.medseal.gs1;

import java.util.List;

/** One Application Identifier, or all that begin alike ({@code 31nn}), as numbers: quick to compare. */
record AiRange(int low, int high) {
    /** So many hold a number of four digits. */
    private static final int NUMBER_BITS = 14;

    /** The number by which an Application Identifier is compared: those with more digits come later. */
    static int rank(String ai) {
        int number = 0;
        for (int i = 0; i < ai.length(); i++) {
            number = number * 10 + ai.charAt(i) - '0';
        }
        return ai.length() << NUMBER_BITS | number;
    }

    static AiRange[] all(List<String> patterns) {
        return patterns.stream().map(AiRange::of).toArray(AiRange[]::new);
    }

    private static AiRange of(String pattern) {
        return new AiRange(rank(pattern.replace('n', '0')), rank(pattern.replace('n', '9')));
    }

    static int digits(int rank) {
        return rank >> NUMBER_BITS;
    }

    static int number(int rank) {
        return rank & (1 << NUMBER_BITS) - 1;
    }

    /** One bit of 64 for a rank: where none of a set's bits is among another's, they have nothing in common. */
    static long bit(int rank) {
        return 1L << rank;
    }

    static long bits(AiRange[] ranges) {
        long bits = 0;
        for (AiRange range : ranges) {
            for (int rank = range.low(); rank <= range.high(); rank++) {
                bits |= bit(rank);
            }
        }
        return bits;
    }

    boolean has(int rank) {
        return rank >= low && rank <= high;
    }
}
