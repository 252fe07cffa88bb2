package org.medseal.labels;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a DataMatrix out of the rectangle in which it lies (ISO/IEC 16022): two sides that meet are dark all along, the
 * other two alternate, and there are thirty sizes; the one whose sides fit best is it. ZXing looks for the sides by
 * following edges from the middle of the picture, which fails for some sizes and wherever the middle is elsewhere.
 */
final class DataMatrixGrid {
    /** Rows and columns of every size. */
    private static final int[][] SIZES = {
        {10, 10}, {12, 12}, {14, 14}, {16, 16}, {18, 18}, {20, 20}, {22, 22}, {24, 24}, {26, 26}, {32, 32},
        {36, 36}, {40, 40}, {44, 44}, {48, 48}, {52, 52}, {64, 64}, {72, 72}, {80, 80}, {88, 88}, {96, 96},
        {104, 104}, {120, 120}, {132, 132}, {144, 144}, {8, 18}, {8, 32}, {12, 26}, {12, 36}, {16, 36}, {16, 48}
    };

    /** So much of the four sides must be as they should; noise and blur spoil some. */
    private static final double FITTING = 0.82;

    private static final int TRIED = 3;
    private static final double ASPECT_SLACK = 0.13;
    private static final double LEAST_MODULE = 1.8;
    /** The edge of a blurred or noisy symbol is a little within, or without, of what is dark. */
    private static final double[] INSETS = {0, 0.008, -0.008, 0.02};

    private final BitMatrix dark;

    DataMatrixGrid(BitMatrix dark) {
        this.dark = dark;
    }

    private record Fit(BitMatrix modules, double share) {}

    Optional<DecoderResult> read(Patch patch) {
        List<Fit> fits = new ArrayList<>();
        for (double inset : INSETS) {
            fits.addAll(fits(patch, inset));
        }
        fits.sort(Comparator.comparingDouble(fit -> -fit.share));
        for (Fit fit : fits.subList(0, Math.min(TRIED, fits.size()))) {
            try {
                return Optional.of(new Decoder().decode(fit.modules));
            } catch (ChecksumException | FormatException | IllegalArgumentException notThatSize) {
                continue;
            }
        }
        return Optional.empty();
    }

    private List<Fit> fits(Patch patch, double inset) {
        List<Fit> fits = new ArrayList<>();
        for (int[] size : SIZES) {
            for (boolean lying : new boolean[] {true, false}) {
                int rows = lying ? size[0] : size[1];
                int columns = lying ? size[1] : size[0];
                boolean square = rows == columns;
                boolean fitting = Math.abs(patch.width() * rows / (patch.height() * columns) - 1) < ASPECT_SLACK
                        && patch.width() / columns >= LEAST_MODULE;
                if (fitting && (lying || !square)) {
                    add(patch, inset, rows, columns, fits);
                }
            }
        }
        return fits;
    }

    private void add(Patch patch, double inset, int rows, int columns, List<Fit> fits) {
        Grid grid = new Grid(patch, inset, rows, columns);
        double[] shares = grid.sides();
        for (int turn = 0; turn < shares.length; turn++) {
            if (shares[turn] >= FITTING) {
                BitMatrix modules = grid.modules();
                for (int i = 0; i < turn; i++) {
                    modules.rotate90();
                }
                fits.add(new Fit(modules, shares[turn]));
            }
        }
    }

    /** The modules of one size in the rectangle. */
    private final class Grid {
        private final Patch patch;
        private final int rows;
        private final int columns;
        private final double inset;

        Grid(Patch patch, double inset, int rows, int columns) {
            this.patch = patch;
            this.inset = inset;
            this.rows = rows;
            this.columns = columns;
        }

        /** Dark by the majority of five points within the module. */
        boolean dark(int row, int column) {
            int count = at(row, column, 0, 0) * 2;
            count += at(row, column, 0.22, 0.22) + at(row, column, -0.22, 0.22);
            count += at(row, column, 0.22, -0.22) + at(row, column, -0.22, -0.22);
            return count >= 3;
        }

        private int at(int row, int column, double dx, double dy) {
            double along = patch.width() * (inset + (1 - 2 * inset) * (column + 0.5 + dx) / columns);
            double across = patch.height() * (inset + (1 - 2 * inset) * (row + 0.5 + dy) / rows);
            int x = (int) (patch.x() + patch.ux() * along - patch.uy() * across);
            int y = (int) (patch.y() + patch.uy() * along + patch.ux() * across);
            boolean inside = x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight();
            return inside && dark.get(x, y) ? 1 : 0;
        }

        /**
         * How well the sides fit, by how often the symbol must be turned against the clock by a quarter to stand upright:
         * then it is dark on the left and below. Turned by one quarter against the clock, what was on top is left.
         */
        double[] sides() {
            double[] solid = {
                side(false, true, 0), side(true, true, rows - 1), side(false, true, columns - 1), side(true, true, 0)
            };
            double[] dashed = {
                side(false, false, 0),
                side(true, false, rows - 1),
                side(false, false, columns - 1),
                side(true, false, 0)
            };
            double[] shares = new double[4];
            for (int turn = 0; turn < 4; turn++) {
                // left, below, right, top of the picture are 0 to 3
                int left = (4 - turn) % 4;
                shares[turn] = Math.min(
                        Math.min(solid[left], solid[(left + 1) % 4]),
                        Math.min(dashed[(left + 2) % 4], dashed[(left + 3) % 4]));
            }
            return shares;
        }

        /** The share of modules of a row or column that are all dark, or dark in turns (from whichever end). */
        private double side(boolean row, boolean allDark, int index) {
            int length = row ? columns : rows;
            int fitting = 0;
            for (int i = 0; i < length; i++) {
                boolean isDark = row ? dark(index, i) : dark(i, index);
                fitting += isDark == (allDark || i % 2 == 0) ? 1 : 0;
            }
            return allDark ? (double) fitting / length : (double) Math.max(fitting, length - fitting) / length;
        }

        BitMatrix modules() {
            BitMatrix modules = new BitMatrix(columns, rows);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (dark(row, column)) {
                        modules.set(column, row);
                    }
                }
            }
            return modules;
        }
    }
}
