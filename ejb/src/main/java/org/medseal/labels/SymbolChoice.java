package org.medseal.labels;

import java.io.Serializable;
import java.util.Locale;
import org.medseal.RefusedException;

/**
 * Which symbol is to be drawn.
 *
 * @param moduleMillimetres the side of a module, the X-dimension of GenSpecs 5.12.3
 */
public record SymbolChoice(SymbolKind kind, SymbolSize size, double moduleMillimetres) implements Serializable {
    /** GenSpecs have 0.255 to 0.990 mm on packs, down to 0.1 mm where a part is marked directly. */
    public static final double SMALLEST_MODULE = 0.1;

    public static final double LARGEST_MODULE = 3;
    public static final double USUAL_MODULE = 0.5;

    public SymbolChoice {
        if (!(moduleMillimetres >= SMALLEST_MODULE && moduleMillimetres <= LARGEST_MODULE)) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "module-size",
                    String.format(
                            Locale.ROOT,
                            "A module measures %s to %s mm; %s was asked for",
                            SMALLEST_MODULE,
                            LARGEST_MODULE,
                            moduleMillimetres));
        }
    }

    public static SymbolChoice of(SymbolKind kind) {
        return new SymbolChoice(kind, SymbolSize.AUTOMATIC, USUAL_MODULE);
    }
}
