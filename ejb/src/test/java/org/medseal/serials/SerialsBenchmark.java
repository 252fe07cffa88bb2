package org.medseal.serials;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;

/** Prints how fast serials are made and read, beside Bouncy Castle. Run by hand; its figures are no test. */
final class SerialsBenchmark {
    private static final int ROUNDS = 5;
    /** Time on the processor, so that other work on the machine counts less. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SerialsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        for (Alphabet alphabet : Alphabet.values()) {
            for (int length : new int[] {12, 20}) {
                permutation(alphabet, length);
            }
        }
        bouncyCastle();
        service();
    }

    private static void permutation(Alphabet alphabet, int length) {
        Permutation permutation = PermutationTest.permutation(alphabet, length);
        int count = 2_000_000;
        byte[] page = new byte[Ff1.BATCH * length];
        String[] serials = permutation.serials(LongStream.range(0, Ff1.BATCH).toArray(), 0, Ff1.BATCH);
        long[] numbers = new long[Ff1.BATCH];
        double forward = best(count, () -> {
            for (int first = 0; first < count; first += Ff1.BATCH) {
                permutation.write(first, Ff1.BATCH, page, 0, length);
            }
        });
        double backward = best(count, () -> {
            for (int first = 0; first < count; first += Ff1.BATCH) {
                permutation.numbers(serials, Ff1.BATCH, numbers);
            }
        });
        double single = best(count / 4, () -> {
            for (int i = 0; i < count / 4; i++) {
                permutation.number(serials[i % Ff1.BATCH]);
            }
        });
        print(alphabet + " " + length + ": forward", forward);
        print(alphabet + " " + length + ": backward", backward);
        print(alphabet + " " + length + ": backward one by one", single);
    }

    private static void bouncyCastle() {
        FPEFF1Engine engine = PermutationTest.oracle(Alphabet.UPPER_ALPHANUMERIC, true);
        byte[] digits = new byte[12];
        byte[] cipher = new byte[12];
        int count = 100_000;
        print("Bouncy Castle upper-alphanumeric 12: forward", best(count, () -> {
            for (int i = 0; i < count; i++) {
                digits[11] = (byte) (i % 36);
                engine.processBlock(digits, 0, 12, cipher, 0);
            }
        }));
    }

    private static void service() throws IOException {
        SerialsFixture serials = new SerialsFixture();
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        int requests = 2000;
        print("allocations of 1000", best(requests, () -> {
            for (int i = 0; i < requests; i++) {
                serials.allocate(UUID.randomUUID().toString(), gtin, 1000);
            }
        }));
        int most = 10_000_000;
        Allocation allocation = serials.allocate(UUID.randomUUID().toString(), gtin, most);
        for (SerialFormat format : SerialFormat.values()) {
            print("stream of 10,000,000 as " + format, best(most, () -> {
                try {
                    serials.stream(allocation).writeTo(OutputStream.nullOutputStream(), format);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        List<SerialNumber> lot = new ArrayList<>(
                serials.serials(serials.allocate(UUID.randomUUID().toString(), gtin, 1_000_000)));
        print("numbers of 1,000,000 serials", best(lot.size(), () -> serials.numbers.numbers(gtin, lot)));
        long[] numbers = serials.numbers.numbers(gtin, lot);
        print("serials of 1,000,000 numbers", best(numbers.length, () -> serials.numbers.epcs(numbers)));
    }

    private static double best(int count, Runnable work) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = THREAD.getCurrentThreadCpuTime();
            work.run();
            best = Math.max(best, count * 1e9 / (THREAD.getCurrentThreadCpuTime() - begun));
        }
        return best;
    }

    private static void print(String what, double perSecond) {
        System.out.printf("%-50s %,14.0f a second%n", what, perSecond);
    }
}
