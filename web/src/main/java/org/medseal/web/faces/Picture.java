package org.medseal.web.faces;

import java.io.Serializable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Amounts to be drawn by {@code <m:share>} (parts of a whole) or {@code <m:bars>} (side by side), on the server, as SVG
 * 1000 wide. The words and numbers stand beside the drawing, so nobody needs to see it.
 */
public final class Picture implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 1000;

    /** @param mood its colour: ok, info, warn, stop or idle */
    public record Slice(String label, long count, String mood) implements Serializable {}

    /**
     * A slice with its place in the drawing.
     *
     * @param amount the count as people read it
     * @param percent of the whole
     * @param ofMost width relative to the largest
     */
    public record Part(
            String label, String amount, String percent, String mood, double from, double width, double ofMost)
            implements Serializable {}

    private final ArrayList<Part> parts = new ArrayList<>();
    private final long whole;

    private Picture(List<Slice> slices) {
        whole = slices.stream().mapToLong(Slice::count).sum();
        long most = slices.stream().mapToLong(Slice::count).max().orElse(0);
        NumberFormat count = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        double from = 0;
        for (Slice slice : slices) {
            double width = whole == 0 ? 0 : WIDTH * slice.count() / whole;
            parts.add(new Part(
                    slice.label(),
                    count.format(slice.count()),
                    percent(slice.count()),
                    slice.mood(),
                    from,
                    width,
                    most == 0 ? 0 : WIDTH * slice.count() / most));
            from += width;
        }
    }

    public static Picture of(List<Slice> slices) {
        return new Picture(slices);
    }

    private String percent(long count) {
        if (whole == 0) {
            return "";
        }
        double share = 100.0 * count / whole;
        return share > 0 && share < 0.1 ? "< 0.1 %" : String.format(Locale.ENGLISH, "%.1f %%", share);
    }

    public List<Part> getParts() {
        return List.copyOf(parts);
    }

    public long getWhole() {
        return whole;
    }

    public boolean isBlank() {
        return whole == 0;
    }
}
