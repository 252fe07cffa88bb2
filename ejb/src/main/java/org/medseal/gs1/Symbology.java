package org.medseal.gs1;

import java.util.Arrays;
import java.util.Optional;

/** The symbols that carry GS1 data, and what a scanner says in front of theirs (GenSpecs 5.1.2, ISO/IEC 15424). */
public enum Symbology {
    DATA_MATRIX("DM", Kind.MATRIX, "]d2", "]d1"),
    QR("QR", Kind.MATRIX, "]Q3", "]Q1"),
    DOT_CODE("DotCode", Kind.MATRIX, "]J1", "]J0"),
    GS1_128_CCA("GS1_128_CCA", Kind.LINEAR, "]C1", null),
    GS1_128_CCC("GS1_128_CCC", Kind.LINEAR, "]C1", null),
    DATA_BAR_EXPANDED("DataBarExpanded", Kind.LINEAR, "]e0", null),
    DATA_BAR_OMNI("DataBarOmni", Kind.DATA_BAR, "]e0", null),
    DATA_BAR_TRUNCATED("DataBarTruncated", Kind.DATA_BAR, "]e0", null),
    DATA_BAR_STACKED("DataBarStacked", Kind.DATA_BAR, "]e0", null),
    DATA_BAR_STACKED_OMNI("DataBarStackedOmni", Kind.DATA_BAR, "]e0", null),
    DATA_BAR_LIMITED("DataBarLimited", Kind.DATA_BAR, "]e0", null),
    EAN_13("EAN13", Kind.RETAIL, "]E0", null),
    UPC_A("UPCA", Kind.RETAIL, "]E0", null),
    UPC_E("UPCE", Kind.RETAIL, "]E0", null),
    EAN_8("EAN8", Kind.RETAIL, "]E4", null);

    /** What sort of data a symbol holds. */
    enum Kind {
        /** Elements, or any text. */
        MATRIX,
        /** Elements; a composite part may follow. */
        LINEAR,
        /** One GTIN as AI 01; a composite part may follow. */
        DATA_BAR,
        /** One GTIN in as many digits as the symbol has; a composite part may follow. */
        RETAIL
    }

    private final String word;
    private final Kind kind;
    private final String gs1;
    private final String plain;

    Symbology(String word, Kind kind, String gs1, String plain) {
        this.word = word;
        this.kind = kind;
        this.gs1 = gs1;
        this.plain = plain;
    }

    /** The symbology of that name, as GS1's syntax engine has them: {@code DM}, {@code QR}, {@code EAN13} … */
    public static Optional<Symbology> find(String word) {
        return Arrays.stream(values())
                .filter(symbology -> symbology.word.equals(word))
                .findFirst();
    }

    Kind kind() {
        return kind;
    }

    /** The identifier in front of GS1 data. */
    String gs1() {
        return gs1;
    }

    /** The identifier in front of other text; null where the symbol is always GS1. */
    String plain() {
        return plain;
    }

    /** How many digits of a GTIN a retail symbol transmits. */
    int digits() {
        return this == EAN_8 ? 8 : 13;
    }

    @Override
    public String toString() {
        return word;
    }
}
