package org.medseal.serials;

import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Serials a second from one thread, made by a pool and by Bouncy Castle's FF1 under the same key. */
public final class SerialSpeed {
    private static final int RADIX = 36;
    private static final long LEAST_NANOS = 2_000_000_000L;

    private final byte[] key = new byte[32];
    private final byte[] tweak = new byte[8];
    private final int length;

    public SerialSpeed(int length) {
        new Random(length).nextBytes(key);
        this.length = length;
    }

    public double pool() {
        Permutation permutation =
                new Permutation(new SecretKeySpec(key, "AES"), tweak, Alphabet.UPPER_ALPHANUMERIC, length);
        byte[] page = new byte[Ff1.BATCH * length];
        long[] next = {0};
        return rate(Ff1.BATCH, () -> {
            permutation.write(next[0], Ff1.BATCH, page, 0, length);
            next[0] += Ff1.BATCH;
        });
    }

    public double bouncyCastle() {
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(true, new FPEParameters(new KeyParameter(key), RADIX, tweak));
        byte[] digits = new byte[length];
        byte[] cipher = new byte[length];
        return rate(1, () -> {
            for (int at = length - 1; at >= 0 && ++digits[at] == RADIX; at--) {
                digits[at] = 0;
            }
            engine.processBlock(digits, 0, length, cipher, 0);
        });
    }

    /** The second half of the time counts; the first is for the compiler. */
    private static double rate(int each, Runnable work) {
        run(each, work);
        return run(each, work);
    }

    private static double run(int each, Runnable work) {
        long begun = System.nanoTime();
        long count = 0;
        long now = begun;
        while (now - begun < LEAST_NANOS) {
            for (int i = 0; i < 100; i++) {
                work.run();
            }
            count += 100L * each;
            now = System.nanoTime();
        }
        return count * 1e9 / (now - begun);
    }
}
