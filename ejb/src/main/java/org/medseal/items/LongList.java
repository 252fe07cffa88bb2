package org.medseal.items;

import java.util.Arrays;

/** Collects item numbers. */
final class LongList {
    private long[] numbers = new long[8];
    private int count;

    void add(long number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    ItemRuns toRuns() {
        return ItemRuns.of(Arrays.copyOf(numbers, count));
    }
}
