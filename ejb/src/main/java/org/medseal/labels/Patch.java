package org.medseal.labels;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a picture that hangs together and may be a symbol, and the smallest rectangle around it, however that lies.
 *
 * @param x where a corner of the rectangle is
 * @param ux one direction along its sides, of length 1; the other is (-uy, ux)
 */
record Patch(double x, double y, double ux, double uy, double width, double height) {
    private static final int MOST = 60;
    private static final int LONGEST_TO_SHORTEST = 12;
    private static final int SAMPLES = 24;
    private static final double LEAST_DARK = 0.22;
    private static final double MOST_DARK = 0.8;
    /** Of the 256 steps of green, which is most of what is light to the eye. */
    private static final int LEAST_CONTRAST = 26;

    double centreX() {
        return x + ux * width / 2 - uy * height / 2;
    }

    double centreY() {
        return y + uy * width / 2 + ux * height / 2;
    }

    boolean holds(double px, double py) {
        double along = (px - x) * ux + (py - y) * uy;
        double across = -(px - x) * uy + (py - y) * ux;
        return along >= 0 && along <= width && across >= 0 && across <= height;
    }

    private boolean mayBeASymbol(int least) {
        double lesser = Math.min(width, height);
        return lesser >= least && Math.max(width, height) <= LONGEST_TO_SHORTEST * lesser;
    }

    private boolean isAbout(Patch other) {
        double slack = 0.04 * Math.max(width, height);
        return Math.hypot(centreX() - other.centreX(), centreY() - other.centreY()) < slack
                && Math.abs(width * height - other.width * other.height) < 0.08 * width * height;
    }

    /** Whether it is about as dark as symbols are; letters are mostly white. */
    boolean isDense(BitMatrix dark) {
        int[] count = {0};
        sample(dark, (px, py) -> count[0] += dark.get(px, py) ? 1 : 0);
        double share = (double) count[0] / (SAMPLES * SAMPLES);
        return share > LEAST_DARK && share < MOST_DARK;
    }

    /**
     * Whether what counts as dark is darker than the rest by more than the grain of an empty surface is. Symbols of the
     * worst grade that passes have 20 per cent (ISO/IEC 15415, symbol contrast).
     */
    boolean hasContrast(BitMatrix dark, BufferedImage image) {
        long[] light = {0, 0};
        int[] count = {0, 0};
        sample(dark, (px, py) -> {
            int side = dark.get(px, py) ? 1 : 0;
            light[side] += image.getRGB(px, py) >> 8 & 0xFF;
            count[side]++;
        });
        return count[0] > 0 && count[1] > 0 && light[0] / count[0] - light[1] / count[1] > LEAST_CONTRAST;
    }

    private interface Sample {
        void at(int px, int py);
    }

    /** Points all over it, as far as they are on the picture. */
    private void sample(BitMatrix dark, Sample sample) {
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double along = width * (i + 0.5) / SAMPLES;
                double across = height * (j + 0.5) / SAMPLES;
                int px = (int) (x + ux * along - uy * across);
                int py = (int) (y + uy * along + ux * across);
                if (px >= 0 && py >= 0 && px < dark.getWidth() && py < dark.getHeight()) {
                    sample.at(px, py);
                }
            }
        }
    }

    /**
     * The patches of a picture, the largest first. What hangs together depends on how near is near: symbols have modules
     * of two pixels or of thirty, so cells of several sizes are looked at.
     *
     * @param least how many pixels the lesser side has at least
     */
    static List<Patch> of(BitMatrix dark, int least) {
        List<Patch> patches = new ArrayList<>();
        Cells cells = Cells.of(dark);
        while (cells.areEnough()) {
            for (Patch patch : cells.patches(least)) {
                if (patch.mayBeASymbol(least) && patches.stream().noneMatch(patch::isAbout)) {
                    patches.add(patch);
                }
            }
            cells = cells.larger();
        }
        patches.sort(Comparator.comparingDouble((Patch patch) -> -patch.width * patch.height));
        return patches.size() > MOST ? patches.subList(0, MOST) : patches;
    }
}
