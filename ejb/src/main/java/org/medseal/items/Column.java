package org.medseal.items;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One property of the 256 items of a block: a byte for each item that points into a list of the values in use.
 *
 * <p>A byte is always enough. "None" is a value like any other, so 256 items have at most 256 different values. Where
 * the list is full and an item gets a value not in it, the other 255 items use at most 255 of the 256 entries: dropping
 * the entries that none of them uses frees at least one.
 */
final class Column {
    static final int ITEMS = 256;

    /** How many numbers make one value. */
    private final int width;

    private final byte[] refs;
    private long[] values;
    private int count;
    private boolean changed;

    /** All items have this one value. */
    Column(long... none) {
        this(none.length, new byte[ITEMS], none);
    }

    private Column(int width, byte[] refs, long[] values) {
        this.width = width;
        this.refs = refs;
        this.values = values;
        this.count = values.length / width;
    }

    long get(int item) {
        return get(item, 0);
    }

    /** The n-th number of the item's value. */
    long get(int item, int part) {
        return values[(refs[item] & 0xFF) * width + part];
    }

    boolean isSame(int item, int other) {
        return refs[item] == refs[other];
    }

    void set(int item, long... value) {
        int entry = find(value);
        if (entry < 0) {
            entry = add(item, value);
        }
        refs[item] = (byte) entry;
        changed = true;
    }

    /** Whether any item was given this value; may say yes of one that was given another since. */
    boolean mentions(long value) {
        return find(value) >= 0;
    }

    boolean isChanged() {
        return changed;
    }

    /** Drops the entries that no item uses. */
    void tidy() {
        boolean[] used = new boolean[ITEMS];
        for (byte ref : refs) {
            used[ref & 0xFF] = true;
        }
        keep(used);
    }

    /** How many bytes {@link #write} takes at most. */
    int mostBytes(int bytesAValue) {
        return 2 + count * bytesAValue + 2 * ITEMS;
    }

    /**
     * Writes how many values there are less one, the values, and, if there are several, how many runs of items have the
     * same less one, and of each run its last item and its value. The migration {@code V73} reads this too.
     *
     * @param bytes how many each part of a value takes: 1, 2, 4 or 8
     */
    void write(ByteBuffer out, int... bytes) {
        out.put((byte) (count - 1));
        for (int entry = 0; entry < count; entry++) {
            for (int part = 0; part < width; part++) {
                put(out, bytes[part], values[entry * width + part]);
            }
        }
        if (count > 1) {
            writeRuns(out);
        }
    }

    private void writeRuns(ByteBuffer out) {
        int start = out.position();
        out.put((byte) 0);
        for (int item = 0; item < ITEMS; item++) {
            if (item == ITEMS - 1 || refs[item] != refs[item + 1]) {
                out.put((byte) item).put(refs[item]);
            }
        }
        out.put(start, (byte) ((out.position() - start - 1) / 2 - 1));
    }

    /** Reads what {@link #write} wrote. */
    static Column read(ByteBuffer in, int... bytes) {
        int count = (in.get() & 0xFF) + 1;
        long[] values = new long[count * bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(in, bytes[i % bytes.length]);
        }
        byte[] refs = new byte[ITEMS];
        if (count > 1) {
            int runs = (in.get() & 0xFF) + 1;
            int first = 0;
            for (int run = 0; run < runs; run++) {
                int end = (in.get() & 0xFF) + 1;
                Arrays.fill(refs, first, end, in.get());
                first = end;
            }
        }
        return new Column(bytes.length, refs, values);
    }

    private static void put(ByteBuffer out, int bytes, long value) {
        switch (bytes) {
            case 1 -> out.put((byte) value);
            case 2 -> out.putShort((short) value);
            case 4 -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    private static long get(ByteBuffer in, int bytes) {
        return switch (bytes) {
            case 1 -> in.get() & 0xFF;
            case 2 -> in.getShort();
            case 4 -> in.getInt();
            default -> in.getLong();
        };
    }

    /** The n-th numbers of the values in use. */
    long[] values(int part) {
        long[] list = new long[count];
        for (int i = 0; i < count; i++) {
            list[i] = values[i * width + part];
        }
        return list;
    }

    private int find(long... value) {
        for (int entry = count - 1; entry >= 0; entry--) {
            int at = entry * width;
            if (values[at] == value[0] && (width == 1 || Arrays.equals(values, at, at + width, value, 0, width))) {
                return entry;
            }
        }
        return -1;
    }

    private int add(int item, long... value) {
        if (count == ITEMS) {
            dropAllUnusedBut(item);
        }
        if ((count + 1) * width > values.length) {
            values = Arrays.copyOf(values, 2 * count * width + width);
        }
        System.arraycopy(value, 0, values, count * width, width);
        return count++;
    }

    private void dropAllUnusedBut(int item) {
        boolean[] used = new boolean[ITEMS];
        for (int other = 0; other < ITEMS; other++) {
            if (other != item) {
                used[refs[other] & 0xFF] = true;
            }
        }
        keep(used);
    }

    private void keep(boolean... used) {
        byte[] moved = new byte[ITEMS];
        int kept = 0;
        for (int entry = 0; entry < count; entry++) {
            if (used[entry]) {
                System.arraycopy(values, entry * width, values, kept * width, width);
                moved[entry] = (byte) kept++;
            }
        }
        for (int item = 0; item < ITEMS; item++) {
            refs[item] = moved[refs[item] & 0xFF];
        }
        count = kept;
    }
}
