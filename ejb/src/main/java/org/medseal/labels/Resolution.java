package org.medseal.labels;

import java.util.Arrays;
import java.util.Locale;
import org.medseal.RefusedException;

/** How fine a printer prints. A module is whole dots wide, or its edges would be blurred. */
public enum Resolution {
    DPI_203(203, 8),
    DPI_300(300, 300 / 25.4),
    DPI_600(600, 600 / 25.4);

    /** Of printers of labels, if nobody says another one. */
    public static final Resolution USUAL = DPI_203;

    private final int dotsPerInch;
    private final double dotsPerMillimetre;

    Resolution(int dotsPerInch, double dotsPerMillimetre) {
        this.dotsPerInch = dotsPerInch;
        this.dotsPerMillimetre = dotsPerMillimetre;
    }

    /** @param dotsPerInch null for the usual one */
    public static Resolution of(Integer dotsPerInch) {
        return dotsPerInch == null
                ? USUAL
                : Arrays.stream(values())
                        .filter(one -> one.dotsPerInch == dotsPerInch)
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(
                                RefusedException.Kind.MALFORMED,
                                "unknown-resolution",
                                "Printers print 203, 300 or 600 dots to the inch, not " + dotsPerInch));
    }

    public int dotsPerInch() {
        return dotsPerInch;
    }

    double dotsPerMillimetre() {
        return dotsPerMillimetre;
    }

    int dots(double millimetres) {
        return (int) Math.round(millimetres * dotsPerMillimetre);
    }

    /** The number of whole dots that comes nearest to the module and is no less than the standard allows. */
    int dotsPerModule(double millimetres, double atLeast) {
        int near = Math.max(1, dots(millimetres));
        return near / dotsPerMillimetre < atLeast ? (int) Math.ceil(atLeast * dotsPerMillimetre) : near;
    }

    /** The module that is printed for this one. */
    double printed(double millimetres, double atLeast) {
        return dotsPerModule(millimetres, atLeast) / dotsPerMillimetre;
    }

    /** What a printer's operator is told: {@code a module of 0.495 mm is 4 dots at 203 dpi, 0.500 mm}. */
    String says(double millimetres, double atLeast) {
        return String.format(
                Locale.ROOT,
                "a module of %.3f mm is %d dots at %d dpi, %.3f mm",
                millimetres,
                dotsPerModule(millimetres, atLeast),
                dotsPerInch,
                printed(millimetres, atLeast));
    }

    @Override
    public String toString() {
        return dotsPerInch + " dpi";
    }
}
