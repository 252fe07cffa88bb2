package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
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
                column = stored(column);
            }
        }
        for (int item = 0; item < Column.ITEMS; item++) {
            assertThat(new long[] {column.get(item, 0), column.get(item, 1), column.get(item, 2)})
                    .isEqualTo(expected[item]);
        }
    }

    @Test
    void takesAByteAndTheValueForItemsThatAreAllTheSame() {
        Column column = new Column(Item.NONE);
        for (int item = 0; item < Column.ITEMS; item++) {
            column.set(item, 7);
        }
        column.tidy();
        ByteBuffer out = ByteBuffer.allocate(column.mostBytes(8));
        column.write(out, 8);
        assertThat(out.position()).isEqualTo(9);
        assertThat(Column.read(out.flip(), 8).values(0)).containsExactly(7);
    }

    @Test
    void isReadAsItWasWrittenWhereEveryItemDiffersFromItsNeighbours() {
        Column column = new Column(Item.NONE, 0, 0);
        for (int item = 0; item < Column.ITEMS; item++) {
            column.set(item, -item, Long.MIN_VALUE + item, item % 7);
        }
        Column read = stored(column);
        for (int item = 0; item < Column.ITEMS; item++) {
            assertThat(new long[] {read.get(item, 0), read.get(item, 1), read.get(item, 2)})
                    .containsExactly(-item, Long.MIN_VALUE + item, item % 7);
        }
    }

    private static Column stored(Column column) {
        ByteBuffer out = ByteBuffer.allocate(column.mostBytes(18));
        column.write(out, 8, 8, 2);
        return Column.read(out.flip(), 8, 8, 2);
    }
}
