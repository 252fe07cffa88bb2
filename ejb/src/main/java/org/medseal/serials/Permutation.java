package org.medseal.serials;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.SecretKey;

/**
 * The n-th serial of a pool, and back: {@link Ff1} over all strings of the pool's alphabet and length. It is a
 * permutation, so no serial comes twice; without the key nobody can tell which strings are among the first n. Safe for
 * use by many threads; never shows its key.
 */
final class Permutation {
    /** What {@link #number} says of a string that is no serial of the pool's first 2^40. */
    static final long NONE = -1;

    /** Counts have 40 bits in an item number. */
    static final long MOST = (1L << 40) - 1;

    private final int length;
    private final int leftLength;
    private final SerialForm form;
    private final Ff1 ff1;
    private final long right;
    private final long mostLeft;
    private final ConcurrentLinkedQueue<Tools> idle = new ConcurrentLinkedQueue<>();

    Permutation(SecretKey key, byte[] tweak, Alphabet alphabet, int length) {
        this.length = length;
        this.leftLength = length / 2;
        this.form = new SerialForm(alphabet);
        this.ff1 = new Ff1(key, tweak, alphabet.radix(), length);
        this.right = ff1.rightModulus();
        this.mostLeft = Long.divideUnsigned(MOST, right);
    }

    int length() {
        return length;
    }

    /** Whether the text has the length and the characters of this pool's serials. */
    boolean fits(String text) {
        return text.length() == length && form.canRead(text);
    }

    /** Writes the serials of {@code count} neighbouring numbers, at most {@link Ff1#BATCH}, {@code stride} apart. */
    void write(long first, int count, byte[] target, int at, int stride) {
        Tools tools = borrow();
        tools.putNeighbours(first, count);
        tools.forward(count);
        for (int i = 0; i < count; i++) {
            tools.write(i, target, at + i * stride);
        }
        idle.add(tools);
    }

    String serial(long number) {
        return serials(new long[] {number}, 0, 1)[0];
    }

    /** The serials of any numbers, at most {@link Ff1#BATCH}. */
    String[] serials(long[] numbers, int from, int count) {
        Tools tools = borrow();
        for (int i = 0; i < count; i++) {
            tools.put(i, numbers[from + i]);
        }
        tools.forward(count);
        byte[] text = new byte[length];
        String[] serials = new String[count];
        for (int i = 0; i < count; i++) {
            tools.write(i, text, 0);
            serials[i] = new String(text, StandardCharsets.ISO_8859_1);
        }
        idle.add(tools);
        return serials;
    }

    /** The number of the serial, or {@link #NONE}. */
    long number(String serial) {
        if (!fits(serial)) {
            return NONE;
        }
        long[] number = new long[1];
        numbers(new String[] {serial}, 1, number);
        return number[0];
    }

    /** The numbers of serials that all {@link #fits fit}, at most {@link Ff1#BATCH}; {@link #NONE} where there is none. */
    void numbers(String[] serials, int count, long[] numbers) {
        Tools tools = borrow();
        for (int i = 0; i < count; i++) {
            tools.read(i, serials[i]);
        }
        tools.backward(count);
        for (int i = 0; i < count; i++) {
            numbers[i] = tools.number(i);
        }
        idle.add(tools);
    }

    private Tools borrow() {
        Tools tools = idle.poll();
        return tools == null ? new Tools() : tools;
    }

    /** One thread's arrays and cipher. */
    private final class Tools {
        private final Ff1.Rounds rounds = ff1.rounds();
        private final long[] a = new long[Ff1.BATCH];
        private final long[] b = new long[Ff1.BATCH];

        void put(int i, long number) {
            long high = right < 0 || number < right ? 0 : number / right;
            a[i] = high;
            b[i] = number - high * right;
        }

        /** As {@link #put}, with one division for all. */
        void putNeighbours(long first, int count) {
            put(0, first);
            for (int i = 1; i < count; i++) {
                boolean full = b[i - 1] + 1 == right;
                a[i] = full ? a[i - 1] + 1 : a[i - 1];
                b[i] = full ? 0 : b[i - 1] + 1;
            }
        }

        void read(int i, String serial) {
            a[i] = form.read(serial, 0, leftLength);
            b[i] = form.read(serial, leftLength, length);
        }

        void forward(int count) {
            rounds.forward(a, b, count);
        }

        void backward(int count) {
            rounds.backward(a, b, count);
        }

        void write(int i, byte[] target, int at) {
            form.write(a[i], leftLength, target, at);
            form.write(b[i], length - leftLength, target, at + leftLength);
        }

        /** A guess deciphers to anything up to 82^20: the high half is looked at first, so that nothing overflows. */
        long number(int i) {
            if (Long.compareUnsigned(a[i], mostLeft) > 0) {
                return NONE;
            }
            long low = b[i];
            long number = a[i] * right + low;
            return low < 0 || low > MOST || number > MOST ? NONE : number;
        }
    }
}
