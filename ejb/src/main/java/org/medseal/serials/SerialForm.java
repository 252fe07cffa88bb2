package org.medseal.serials;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a half of a serial is written: digits of the alphabet, most significant first. Characters are made two at a time
 * from a table, and the division behind it is a multiplication. Safe for use by many threads.
 */
final class SerialForm {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final int radix;
    private final byte[] characters;
    private final byte[] digits = new byte[128];
    private final short[] pairs;
    private final int square;
    private final long reciprocal;
    private final int shift;

    SerialForm(Alphabet alphabet) {
        radix = alphabet.radix();
        characters = alphabet.characters().getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(digits, (byte) -1);
        for (int digit = 0; digit < radix; digit++) {
            digits[characters[digit]] = (byte) digit;
        }
        square = radix * radix;
        pairs = new short[square];
        for (int pair = 0; pair < square; pair++) {
            pairs[pair] = (short) (characters[pair / radix] << 8 | characters[pair % radix]);
        }
        shift = BigInteger.valueOf(square).bitLength() - 2;
        reciprocal = BigInteger.ONE
                .shiftLeft(64 + shift)
                .divide(BigInteger.valueOf(square))
                .add(BigInteger.ONE)
                .longValue();
    }

    /** Writes the value, unsigned, as {@code length} characters. */
    void write(long value, int length, byte[] target, int at) {
        long rest = value;
        int end = at + length;
        while (end - at >= 2) {
            long quotient = overSquare(rest);
            end -= 2;
            SHORTS.set(target, end, pairs[(int) (rest - quotient * square)]);
            rest = quotient;
        }
        if (end > at) {
            target[at] = characters[(int) rest];
        }
    }

    /** Exact below 2^62, as the reciprocal is less than one too large in its last place (Granlund, Montgomery). */
    private long overSquare(long value) {
        return value >>> 62 == 0 ? Math.multiplyHigh(value, reciprocal) >>> shift : Long.divideUnsigned(value, square);
    }

    /** Whether all characters are of the alphabet. */
    boolean canRead(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || digits[c] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The unsigned value of the characters, all of the alphabet. */
    long read(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * radix + digits[text.charAt(i)];
        }
        return value;
    }
}
