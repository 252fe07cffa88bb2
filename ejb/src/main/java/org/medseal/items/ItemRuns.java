package org.medseal.items;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A set of item numbers, held as sorted runs of neighbours: a lot of 200,000 packs is a handful of runs. Never changes.
 *
 * <p>Bytes: for each run the distance from the end of the run before it (from 0 for the first) and its length less 1,
 * both as variable-length numbers, 7 bits a byte, lowest first.
 */
public final class ItemRuns implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final ItemRuns EMPTY = new ItemRuns(new long[0], new long[0]);

    private final long[] firsts;
    /** One past the last number of each run; always below the first of the next run. */
    private final long[] ends;

    private ItemRuns(long[] firsts, long[] ends) {
        this.firsts = firsts;
        this.ends = ends;
    }

    /** Does something with the run of the numbers from {@code first} to before {@code end}. */
    @FunctionalInterface
    public interface RunConsumer {
        void accept(long first, long end);
    }

    /** The set of these numbers, in any order, each counted once; none may be negative. */
    public static ItemRuns of(long... numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("not an item number: " + sorted[0]);
        }
        Builder builder = new Builder();
        for (long number : sorted) {
            builder.add(number, number + 1);
        }
        return builder.build();
    }

    public static ItemRuns of(Collection<Long> numbers) {
        return of(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    public static ItemRuns range(long first, long length) {
        return length == 0 ? EMPTY : new ItemRuns(new long[] {first}, new long[] {first + length});
    }

    public static ItemRuns decode(byte[] bytes) {
        Builder builder = new Builder();
        long[] value = new long[1];
        long end = 0;
        for (int at = 0; at < bytes.length; ) {
            at = read(bytes, at, value);
            long first = end + value[0];
            at = read(bytes, at, value);
            end = first + value[0] + 1;
            builder.add(first, end);
        }
        return builder.build();
    }

    public byte[] encode() {
        byte[] bytes = new byte[firsts.length * 18];
        int at = 0;
        long end = 0;
        for (int i = 0; i < firsts.length; i++) {
            at = write(bytes, at, firsts[i] - end);
            at = write(bytes, at, ends[i] - firsts[i] - 1);
            end = ends[i];
        }
        return Arrays.copyOf(bytes, at);
    }

    public boolean isEmpty() {
        return firsts.length == 0;
    }

    /** How many numbers. */
    public long size() {
        long size = 0;
        for (int i = 0; i < firsts.length; i++) {
            size += ends[i] - firsts[i];
        }
        return size;
    }

    /** How many runs. */
    public int runs() {
        return firsts.length;
    }

    /** The lowest number; there must be one. */
    public long first() {
        return firsts[0];
    }

    public boolean contains(long number) {
        int at = Arrays.binarySearch(firsts, number);
        return at >= 0 || at < -1 && number < ends[-at - 2];
    }

    public boolean containsAll(ItemRuns others) {
        return others.minus(this).isEmpty();
    }

    public boolean intersects(ItemRuns others) {
        int mine = 0;
        int its = 0;
        while (mine < firsts.length && its < others.firsts.length) {
            if (ends[mine] <= others.firsts[its]) {
                mine++;
            } else if (others.ends[its] <= firsts[mine]) {
                its++;
            } else {
                return true;
            }
        }
        return false;
    }

    public ItemRuns union(ItemRuns others) {
        if (others.isEmpty()) {
            return this;
        }
        Builder builder = new Builder();
        int mine = 0;
        int its = 0;
        while (mine < firsts.length || its < others.firsts.length) {
            if (its == others.firsts.length || mine < firsts.length && firsts[mine] <= others.firsts[its]) {
                builder.add(firsts[mine], ends[mine++]);
            } else {
                builder.add(others.firsts[its], others.ends[its++]);
            }
        }
        return builder.build();
    }

    /** Every number that is in any of them. */
    public static ItemRuns union(List<ItemRuns> all) {
        return switch (all.size()) {
            case 0 -> EMPTY;
            case 1 -> all.get(0);
            default -> {
                int half = all.size() / 2;
                yield union(all.subList(0, half)).union(union(all.subList(half, all.size())));
            }
        };
    }

    public ItemRuns minus(ItemRuns others) {
        Builder builder = new Builder();
        int its = 0;
        for (int mine = 0; mine < firsts.length; mine++) {
            long from = firsts[mine];
            while (its < others.firsts.length && others.ends[its] <= from) {
                its++;
            }
            for (int i = its; i < others.firsts.length && others.firsts[i] < ends[mine]; i++) {
                builder.add(from, Math.max(from, others.firsts[i]));
                from = Math.min(ends[mine], others.ends[i]);
            }
            builder.add(from, ends[mine]);
        }
        return builder.build();
    }

    public ItemRuns intersection(ItemRuns others) {
        return minus(minus(others));
    }

    /** Every number, ascending. */
    public void forEach(LongConsumer consumer) {
        for (int i = 0; i < firsts.length; i++) {
            for (long number = firsts[i]; number < ends[i]; number++) {
                consumer.accept(number);
            }
        }
    }

    public void forEachRun(RunConsumer consumer) {
        for (int i = 0; i < firsts.length; i++) {
            consumer.accept(firsts[i], ends[i]);
        }
    }

    public long[] toArray() {
        long[] numbers = new long[Math.toIntExact(size())];
        int at = 0;
        for (int i = 0; i < firsts.length; i++) {
            for (long number = firsts[i]; number < ends[i]; number++) {
                numbers[at++] = number;
            }
        }
        return numbers;
    }

    /** The blocks that these numbers lie in, as runs of block numbers: for an index from an item to its events. */
    public ItemRuns blocks() {
        Builder builder = new Builder();
        forEachRun((first, end) -> builder.add(Block.of(first), Block.of(end - 1) + 1));
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemRuns runs && Arrays.equals(firsts, runs.firsts) && Arrays.equals(ends, runs.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(firsts) + Arrays.hashCode(ends);
    }

    /** For people: {@code [5, 7..9]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        forEachRun((first, end) -> text.append(text.length() > 1 ? ", " : "")
                .append(first)
                .append(end - first > 1 ? ".." + (end - 1) : ""));
        return text.append(']').toString();
    }

    private static int write(byte[] bytes, int start, long value) {
        int at = start;
        long rest = value;
        while (rest > 0x7F) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return at;
    }

    private static int read(byte[] bytes, int start, long[] value) {
        int at = start;
        long result = 0;
        for (int shift = 0; ; shift += 7) {
            if (at == bytes.length || shift > 56) {
                throw new IllegalArgumentException("packed runs are cut or broken at byte " + at);
            }
            byte part = bytes[at++];
            result |= (part & 0x7FL) << shift;
            if (part >= 0) {
                value[0] = result;
                return at;
            }
        }
    }

    /** Collects runs in ascending order of their first numbers; those that touch or overlap become one. */
    private static final class Builder {
        private long[] firsts = new long[4];
        private long[] ends = new long[4];
        private int count;

        void add(long first, long end) {
            if (end <= first) {
                return;
            }
            if (count > 0 && first <= ends[count - 1]) {
                ends[count - 1] = Math.max(ends[count - 1], end);
                return;
            }
            if (count == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            firsts[count] = first;
            ends[count++] = end;
        }

        ItemRuns build() {
            return count == 0 ? EMPTY : new ItemRuns(Arrays.copyOf(firsts, count), Arrays.copyOf(ends, count));
        }
    }
}
