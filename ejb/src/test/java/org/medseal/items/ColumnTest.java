package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void knowsADifferentValueForEachOf256Items() {
        Column column = new Column(Item.NONE);
        for (int item = 0; item < Column.ITEMS; item++) {
            column.set(item, 1000 + item);
        }
        for (int item = 0; item < Column.ITEMS; item++) {
            assertThat(column.get(item)).isEqualTo(1000 + item);
        }
        assertThat(column.values(0)).hasSize(256);
    }

    @Test
    void staysRightHoweverOftenFullListsChange() {
        Random random = new Random(1);
        Column column = new Column(Item.NONE, 0, 0);
        long[][] expected = new long[Column.ITEMS][];
        Arrays.fill(expected, new long[] {Item.NONE, 0, 0});
        for (int round = 0; round < 20_000; round++) {
            int item = random.nextInt(Column.ITEMS);
            long[] value = {random.nextInt(400), random.nextInt(2), random.nextInt(2)};
            column.set(item, value);
            expected[item] = value;
            if (random.nextInt(1_000) == 0) {
                column.tidy();
                column = new Column(3, column.refs(), triples(column));
            }
        }
        for (int item = 0; item < Column.ITEMS; item++) {
            assertThat(new long[] {column.get(item, 0), column.get(item, 1), column.get(item, 2)})
                    .isEqualTo(expected[item]);
        }
    }

    @Test
    void storesNothingForItemsThatAreAllTheSame() {
        Column column = new Column(Item.NONE);
        for (int item = 0; item < Column.ITEMS; item++) {
            column.set(item, 7);
        }
        column.tidy();
        assertThat(column.refs()).isEmpty();
        assertThat(column.values(0)).containsExactly(7);
    }

    private static long[] triples(Column column) {
        long[] first = column.values(0);
        long[] all = new long[3 * first.length];
        for (int part = 0; part < 3; part++) {
            long[] values = column.values(part);
            for (int i = 0; i < values.length; i++) {
                all[3 * i + part] = values[i];
            }
        }
        return all;
    }
}
