package org.medseal.serials;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Remainders by one fixed modulus without division (Barrett): two multiplications where the processor's 128-by-64
 * division would take most of a round of {@link Ff1}. All numbers are unsigned.
 */
final class Modulus {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
        this.wide = modulus.bitLength() > 61;
    }

    long value() {
        return modulus;
    }

    /**
     * For each i, adds to {@code half[i]} the number that the first bytes of the i-th block of 16 are, or takes it
     * away, and leaves the remainder there.
     *
     * @param twelve whether the number has 12 bytes, else 8
     */
    void add(long[] half, byte[] blocks, int count, boolean twelve, boolean subtract) {
        if (wide || twelve && shift < 32) {
            addAny(half, blocks, count, twelve, subtract);
        } else if (twelve) {
            addTwelve(half, blocks, count, subtract);
        } else {
            addEight(half, blocks, count, subtract);
        }
    }

    private void addEight(long[] half, byte[] blocks, int count, boolean subtract) {
        for (int i = 0; i < count; i++) {
            long low = (long) LONGS.get(blocks, 16 * i);
            half[i] = sum(half[i], rest(low, multiplyHigh(low, reciprocal) >>> shift), subtract);
        }
    }

    private void addTwelve(long[] half, byte[] blocks, int count, boolean subtract) {
        for (int i = 0; i < count; i++) {
            long first = (long) LONGS.get(blocks, 16 * i);
            long low = first << 32 | (long) LONGS.get(blocks, 16 * i + 8) >>> 32;
            half[i] = sum(half[i], rest(low, multiplyHigh(first, reciprocal) >>> shift - 32), subtract);
        }
    }

    /** All below 2^61: no sum overflows, and the sign tells which is greater. */
    private long sum(long a, long rest, boolean subtract) {
        long sum = subtract ? a - rest : a + rest - modulus;
        return sum + (sum >> 63 & modulus);
    }

    private void addAny(long[] half, byte[] blocks, int count, boolean twelve, boolean subtract) {
        for (int i = 0; i < count; i++) {
            long first = (long) LONGS.get(blocks, 16 * i);
            long y = twelve
                    ? reduce(first >>> 32, first << 32 | (long) LONGS.get(blocks, 16 * i + 8) >>> 32)
                    : reduce(0, first);
            half[i] = subtract ? minus(half[i], y) : minus(half[i], modulus - y);
        }
    }

    private long minus(long a, long y) {
        return Long.compareUnsigned(a, y) >= 0 ? a - y : a - y + modulus;
    }

    private long reduce(long high, long low) {
        if (high == 0) {
            long quotient = multiplyHigh(low, reciprocal) >>> shift;
            return wide ? wideRest(0, low, quotient) : rest(low, quotient);
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
     * 2: what is left is below 3 m.
     */
    private long rest(long low, long quotient) {
        long rest = low - quotient * modulus;
        while (rest >= modulus) {
            rest -= modulus;
        }
        return rest;
    }

    /** The same where 3 m has no room in 63 bits: the rest is kept in two words. */
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
