package org.medseal.serials;

import java.math.BigInteger;

/**
 * Remainders by one fixed modulus without division (Barrett): two multiplications where the processor's 128-by-64
 * division would take most of a round of {@link Ff1}. All numbers are unsigned.
 */
final class Modulus {
    private final long modulus;
    private final int shift;
    private final long reciprocal;
    private final boolean wide;

    /** @param modulus at most 64 bits long and no power of two */
    Modulus(BigInteger modulus) {
        if (modulus.bitLength() > 64 || modulus.bitCount() < 2) {
            throw new IllegalArgumentException("no modulus: " + modulus);
        }
        this.modulus = modulus.longValue();
        this.shift = modulus.bitLength() - 1;
        this.reciprocal = BigInteger.ONE.shiftLeft(shift + 64).divide(modulus).longValue();
        this.wide = modulus.bitLength() > 62;
    }

    long value() {
        return modulus;
    }

    /** (a + y) mod m, where a is below m and y = high · 2^64 + low, high below 2^32. */
    long plus(long a, long high, long low) {
        long y = reduce(high, low);
        long room = modulus - y;
        return Long.compareUnsigned(a, room) >= 0 ? a - room : a + y;
    }

    /** (a - y) mod m, where a is below m and y = high · 2^64 + low, high below 2^32. */
    long minus(long a, long high, long low) {
        long y = reduce(high, low);
        return Long.compareUnsigned(a, y) >= 0 ? a - y : a - y + modulus;
    }

    private long reduce(long high, long low) {
        if (high == 0) {
            return rest(low, multiplyHigh(low, reciprocal) >>> shift);
        }
        if (shift < 32) {
            long upper = reduce(0, high << 32 | low >>> 32);
            return reduce(0, upper << 32 | low & 0xFFFFFFFFL);
        }
        long quotient = multiplyHigh(high << 32 | low >>> 32, reciprocal) >>> shift - 32;
        return wide ? wideRest(high, low, quotient) : rest(low, quotient);
    }

    /**
     * The quotient is estimated with all 64 bits of the reciprocal, so it is rarely too small, and never by more than
     * 2: what is left is below 3 m, which has room in 64 bits.
     */
    private long rest(long low, long quotient) {
        long rest = low - quotient * modulus;
        while (Long.compareUnsigned(rest, modulus) >= 0) {
            rest -= modulus;
        }
        return rest;
    }

    /** The same where 3 m has no room in 64 bits: the rest is kept in two words. */
    private long wideRest(long high, long low, long quotient) {
        long product = quotient * modulus;
        long rest = low - product;
        long carry = high - multiplyHigh(quotient, modulus) - (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
        while (carry != 0 || Long.compareUnsigned(rest, modulus) >= 0) {
            carry -= Long.compareUnsigned(rest, modulus) < 0 ? 1 : 0;
            rest -= modulus;
        }
        return rest;
    }

    private static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
