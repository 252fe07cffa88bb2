package org.medseal.labels;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A picture in square cells, dark or not, and those that touch each other. */
final class Cells {
    private static final int SMALLEST = 4;
    private static final int LARGEST = 64;
    /** Cells of four pixels in a word of 32. */
    private static final int PER_WORD = 8;

    private static final int FOUR_BITS = 0xF;
    /** A cell is dark when such a part of it is: so specks do not make a patch larger. */
    private static final int DARK_PART = 10;

    private final BitMatrix dark;
    private final int cell;
    private final int columns;
    private final int rows;
    /** How many pixels of each cell are dark. */
    private final int[] counts;
    /** For each cell 0 if it is light, -1 if it is dark, else to which patch it belongs. */
    private final int[] patch;

    private Cells(BitMatrix dark, int cell, int columns, int rows, int[] counts) {
        this.dark = dark;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.counts = counts;
        this.patch = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            patch[i] = counts[i] * DARK_PART > cell * cell ? -1 : 0;
        }
    }

    static Cells of(BitMatrix dark) {
        int columns = (dark.getWidth() + SMALLEST - 1) / SMALLEST;
        int rows = (dark.getHeight() + SMALLEST - 1) / SMALLEST;
        int[] counts = new int[columns * rows];
        BitArray line = new BitArray(dark.getWidth());
        for (int y = 0; y < dark.getHeight(); y++) {
            line = dark.getRow(y, line);
            int[] words = line.getBitArray();
            int first = y / SMALLEST * columns;
            for (int column = 0; column < columns; column++) {
                int four = words[column / PER_WORD] >>> column % PER_WORD * SMALLEST & FOUR_BITS;
                counts[first + column] += Integer.bitCount(four);
            }
        }
        return new Cells(dark, SMALLEST, columns, rows, counts);
    }

    boolean areEnough() {
        return cell <= LARGEST && columns >= 3 && rows >= 3;
    }

    /** Of twice the side. */
    Cells larger() {
        int halfColumns = (columns + 1) / 2;
        int halfRows = (rows + 1) / 2;
        int[] sums = new int[halfColumns * halfRows];
        for (int i = 0; i < counts.length; i++) {
            sums[i / columns / 2 * halfColumns + i % columns / 2] += counts[i];
        }
        return new Cells(dark, cell * 2, halfColumns, halfRows, sums);
    }

    /** @param least how many pixels the lesser side has at least */
    List<Patch> patches(int least) {
        List<Patch> patches = new ArrayList<>();
        int[] stack = new int[patch.length];
        for (int i = 0; i < patch.length; i++) {
            if (patch[i] < 0) {
                int members = together(i, stack);
                Patch around = around(stack, members, patch[i], least);
                if (around != null) {
                    patches.add(around);
                }
            }
        }
        return patches;
    }

    /** Gives the cells that hang together with this one one number; says how many they are. */
    private int together(int first, int[] stack) {
        int number = first + 1;
        int size = 1;
        stack[0] = first;
        patch[first] = number;
        for (int done = 0; done < size; done++) {
            int column = stack[done] % columns;
            int row = stack[done] / columns;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    if (patch[r * columns + c] < 0) {
                        patch[r * columns + c] = number;
                        stack[size++] = r * columns + c;
                    }
                }
            }
        }
        return size;
    }

    /** Null where it is too small; the box in which it stands is no smaller than the rectangle around it. */
    private Patch around(int[] members, int size, int number, int leastSide) {
        int[] least = new int[rows];
        int[] most = new int[rows];
        Arrays.fill(least, columns);
        Arrays.fill(most, -1);
        for (int i = 0; i < size; i++) {
            int row = members[i] / columns;
            least[row] = Math.min(least[row], members[i] % columns);
            most[row] = Math.max(most[row], members[i] % columns);
        }
        int width = (Arrays.stream(most).max().orElse(0)
                        - Arrays.stream(least).min().orElse(0)
                        + 1)
                * cell;
        long height = Arrays.stream(most).filter(column -> column >= 0).count() * cell;
        if (Math.min(width, height) < leastSide) {
            return null;
        }
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (most[row] >= 0) {
                for (int y = row * cell; y < Math.min(dark.getHeight(), (row + 1) * cell); y++) {
                    ends(y, least[row] * cell, Math.min(dark.getWidth(), (most[row] + 1) * cell), number, points);
                }
            }
        }
        return SmallestRectangle.around(points);
    }

    /** The first and the last dark pixel of a line that belong to the patch. */
    private void ends(int y, int from, int to, int number, List<double[]> points) {
        int left = from;
        while (left < to && !belongs(left, y, number)) {
            left++;
        }
        if (left == to) {
            return;
        }
        int right = to - 1;
        while (!belongs(right, y, number)) {
            right--;
        }
        points.add(new double[] {left, y});
        points.add(new double[] {left, y + 1.0});
        points.add(new double[] {right + 1.0, y});
        points.add(new double[] {right + 1.0, y + 1.0});
    }

    private boolean belongs(int x, int y, int number) {
        return dark.get(x, y) && patch[y / cell * columns + x / cell] == number;
    }
}
