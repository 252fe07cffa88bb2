package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemRunsTest {
    @Test
    void holdsNeighboursAsOneRun() {
        ItemRuns runs = ItemRuns.of(9, 5, 7, 8, 8);
        assertThat(runs).hasToString("[5, 7..9]");
        assertThat(runs.runs()).isEqualTo(2);
        assertThat(runs.size()).isEqualTo(4);
        assertThat(runs.blocks()).isEqualTo(ItemRuns.of(0));
    }

    @Test
    void takesAHandfulOfBytesForALot() {
        assertThat(ItemRuns.range(7L << 40, 200_000).encode()).hasSizeLessThan(12);
        assertThat(ItemRuns.of(Long.MAX_VALUE - 1).encode()).hasSizeLessThanOrEqualTo(10);
        assertThat(ItemRuns.decode(ItemRuns.of(Long.MAX_VALUE - 1).encode()))
                .isEqualTo(ItemRuns.of(Long.MAX_VALUE - 1));
        assertThat(ItemRuns.decode(new byte[0])).isEqualTo(ItemRuns.EMPTY);
    }

    @Test
    void refusesBrokenBytes() {
        assertThatThrownBy(() -> ItemRuns.decode(new byte[] {5})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemRuns.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void calculatesAsSetsDo() {
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            SortedSet<Long> left = numbers(random);
            SortedSet<Long> right = numbers(random);
            ItemRuns a = ItemRuns.of(left);
            ItemRuns b = ItemRuns.of(right);
            assertThat(a.union(b)).isEqualTo(ItemRuns.of(union(left, right)));
            assertThat(a.minus(b)).isEqualTo(ItemRuns.of(minus(left, right)));
            assertThat(a.intersection(b)).isEqualTo(ItemRuns.of(minus(left, minus(left, right))));
            assertThat(a.intersects(b))
                    .isEqualTo(!minus(left, minus(left, right)).isEmpty());
            assertThat(a.containsAll(b)).isEqualTo(left.containsAll(right));
            assertThat(a.contains(31)).isEqualTo(left.contains(31L));
            assertThat(a.size()).isEqualTo(left.size());
            assertThat(ItemRuns.decode(a.encode())).isEqualTo(a);
            assertThat(a.toArray())
                    .isEqualTo(left.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private static SortedSet<Long> numbers(Random random) {
        SortedSet<Long> numbers = new TreeSet<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            numbers.add((long) random.nextInt(64));
        }
        return numbers;
    }

    private static SortedSet<Long> union(SortedSet<Long> left, SortedSet<Long> right) {
        SortedSet<Long> all = new TreeSet<>(left);
        all.addAll(right);
        return all;
    }

    private static SortedSet<Long> minus(SortedSet<Long> left, SortedSet<Long> right) {
        SortedSet<Long> rest = new TreeSet<>(left);
        rest.removeAll(right);
        return rest;
    }
}
