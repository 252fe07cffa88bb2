package org.medseal.labels;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.medseal.RefusedException;

/** What a label's symbol is. The quiet zones are those of the symbologies' own standards, in modules. */
public enum SymbolKind {
    /** ISO/IEC 16022 with FNC1 first: what medicine packs carry. */
    DATAMATRIX("datamatrix", 1, 1),
    /** ISO/IEC 18004 with FNC1 first. */
    QR("qr", 4, 4),
    /** A plain QR Code that holds the Digital Link: what a telephone opens. */
    DIGITAL_LINK("digital-link", 4, 4),
    /** ISO/IEC 15417 with FNC1 first: logistic units. */
    GS1_128("gs1-128", 10, 0);

    private final String word;
    private final int quietLeftAndRight;
    private final int quietAboveAndBelow;

    SymbolKind(String word, int quietLeftAndRight, int quietAboveAndBelow) {
        this.word = word;
        this.quietLeftAndRight = quietLeftAndRight;
        this.quietAboveAndBelow = quietAboveAndBelow;
    }

    public static SymbolKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.MALFORMED,
                        "unknown-symbol",
                        "There is no symbol \"" + word + "\": say "
                                + Arrays.stream(values()).map(kind -> kind.word).collect(Collectors.joining(", "))));
    }

    int quietLeftAndRight() {
        return quietLeftAndRight;
    }

    int quietAboveAndBelow() {
        return quietAboveAndBelow;
    }

    @Override
    public String toString() {
        return word;
    }
}
