package org.medseal.labels;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.RefusedException;

/**
 * How large a symbol is, in modules, quiet zone not counted: chosen, or as small as its data allows. Written rows first,
 * as ISO/IEC 16022 does: {@code 16x48} is a flat one.
 *
 * @param rows 0 where the data decide
 */
public record SymbolSize(Shape shape, int rows, int columns) implements Serializable {
    /** As small as the data allow, square where a symbology has both shapes: what medicine packs carry. */
    public static final SymbolSize AUTOMATIC = new SymbolSize(Shape.SQUARE, 0, 0);

    /** The smallest flat symbol that holds the data. */
    public static final SymbolSize RECTANGULAR = new SymbolSize(Shape.RECTANGULAR, 0, 0);

    private static final Pattern CHOSEN = Pattern.compile("([1-9][0-9]{0,2})x([1-9][0-9]{0,2})");

    /** Which of the two shapes of DataMatrix. */
    public enum Shape {
        SQUARE,
        RECTANGULAR
    }

    /** {@code auto}, {@code square}, {@code rectangular}, or rows and columns as {@code 20x20}. */
    public static SymbolSize parse(String text) {
        switch (text) {
            case "auto", "square":
                return AUTOMATIC;
            case "rectangular":
                return RECTANGULAR;
            default:
                Matcher chosen = CHOSEN.matcher(text);
                if (!chosen.matches()) {
                    throw new RefusedException(
                            RefusedException.Kind.MALFORMED,
                            "unknown-size",
                            "There is no size \"" + text
                                    + "\": say auto, square, rectangular, or rows and columns as 20x20");
                }
                return of(Integer.parseInt(chosen.group(1)), Integer.parseInt(chosen.group(2)));
        }
    }

    static SymbolSize of(int rows, int columns) {
        return new SymbolSize(rows == columns ? Shape.SQUARE : Shape.RECTANGULAR, rows, columns);
    }

    boolean chosen() {
        return rows > 0;
    }

    @Override
    public String toString() {
        if (chosen()) {
            return rows + "x" + columns;
        }
        return shape == Shape.SQUARE ? "auto" : "rectangular";
    }
}
