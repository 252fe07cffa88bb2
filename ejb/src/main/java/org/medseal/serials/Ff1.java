package org.medseal.serials;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * FF1 of NIST SP 800-38G over AES, for many numerals at once. A numeral string is held as its two halves' values, A and
 * B. Whatever of a round's PRF input stays the same (P, and all of Q but its last block) is enciphered once; so a round
 * is one block for each numeral, and one ECB call for all of them. Safe for use by many threads.
 */
final class Ff1 {
    /** Numerals in one ECB call: enough to hide the call, little enough to stay in the processor's nearest cache. */
    static final int BATCH = 1000;

    private static final int ROUNDS = 10;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final SecretKey key;
    private final Modulus left;
    private final Modulus right;
    private final int halfBytes;
    private final long chainHigh;
    private final long chainLow;

    Ff1(SecretKey key, byte[] tweak, int radix, int length) {
        BigInteger base = BigInteger.valueOf(radix);
        if (length < 2 || base.pow(length).compareTo(BigInteger.valueOf(1_000_000)) < 0) {
            throw new IllegalArgumentException("FF1 needs a space of a million or more, not " + radix + "^" + length);
        }
        int u = length / 2;
        int v = length - u;
        this.key = key;
        this.left = new Modulus(base.pow(u));
        this.right = new Modulus(base.pow(v));
        this.halfBytes = (base.pow(v).subtract(BigInteger.ONE).bitLength() + 7) / 8;
        ByteBuffer chain = ByteBuffer.wrap(chain(tweak, radix, length, u));
        this.chainHigh = chain.getLong();
        this.chainLow = chain.getLong();
    }

    /** Steps 5 and 6.i of algorithm 7: P, then Q with i and B left zero; all of it enciphered but the last block. */
    private byte[] chain(byte[] tweak, int radix, int length, int u) {
        int padding = Math.floorMod(-tweak.length - halfBytes - 1, 16);
        ByteBuffer input = ByteBuffer.allocate(16 + tweak.length + padding + 1 + halfBytes);
        input.put((byte) 1).put((byte) 2).put((byte) 1);
        input.put((byte) (radix >>> 16)).put((byte) (radix >>> 8)).put((byte) radix);
        input.put((byte) ROUNDS)
                .put((byte) u)
                .putInt(length)
                .putInt(tweak.length)
                .put(tweak);
        Cipher aes = aes();
        byte[] state = new byte[16];
        for (int at = 0; at < input.capacity(); at += 16) {
            state = at == 0 ? state : aes.update(state);
            for (int i = 0; i < 16; i++) {
                state[i] ^= input.get(at + i);
            }
        }
        return state;
    }

    private Cipher aes() {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, key);
            return aes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do AES", e);
        }
    }

    /** radix^v: what the left half counts in. */
    long rightModulus() {
        return right.value();
    }

    Rounds rounds() {
        return new Rounds();
    }

    /** One thread's tools. */
    final class Rounds {
        private final Cipher aes = aes();
        private final byte[] input = new byte[BATCH * 16];
        private final byte[] output = new byte[BATCH * 16];

        private Rounds() {
            for (int i = 0; i < BATCH; i++) {
                LONGS.set(input, 16 * i, chainHigh);
            }
        }

        /** Enciphers the first {@code count} numerals in place. */
        void forward(long[] a, long[] b, int count) {
            for (int round = 0; round < ROUNDS; round += 2) {
                function(round, b, count);
                add(a, left, count, false);
                function(round + 1, a, count);
                add(b, right, count, false);
            }
        }

        /** Deciphers the first {@code count} numerals in place. */
        void backward(long[] a, long[] b, int count) {
            for (int round = ROUNDS - 2; round >= 0; round -= 2) {
                function(round + 1, a, count);
                add(b, right, count, true);
                function(round, b, count);
                add(a, left, count, true);
            }
        }

        private void function(int round, long[] half, int count) {
            if (halfBytes == 8) {
                fillWide(round, half, count);
            } else {
                long low = chainLow ^ (long) round << 8 * halfBytes;
                for (int i = 0; i < count; i++) {
                    LONGS.set(input, 16 * i + 8, low ^ half[i]);
                }
            }
            try {
                aes.update(input, 0, 16 * count, output, 0);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The round's number stands in front of the half, in the other word. */
        private void fillWide(int round, long[] half, int count) {
            for (int i = 0; i < count; i++) {
                LONGS.set(input, 16 * i, chainHigh ^ round);
                LONGS.set(input, 16 * i + 8, chainLow ^ half[i]);
            }
        }

        /** S is the first d bytes of the block: 8 where a half fits 4 bytes, else 12. */
        private void add(long[] half, Modulus modulus, int count, boolean subtract) {
            modulus.add(half, output, count, halfBytes > 4, subtract);
        }
    }
}
