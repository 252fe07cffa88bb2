package org.medseal.gs1;

/**
 * Writes what a scanner transmits for a symbol that holds a message: the symbology identifier, then the data with GS for
 * every FNC1 but the first (GenSpecs 5.1.2 and 7.8). The reverse of reading with {@link CodeForm#SCAN}.
 */
public final class ScanWriter {
    private static final String COMPOSITE = "]e0";

    private final Symbology symbology;
    private final String linear;
    private final String second;
    private final boolean addCheckDigit;

    private ScanWriter(Symbology symbology, String message, boolean addCheckDigit) {
        int bar = message.indexOf("|^");
        this.symbology = symbology;
        this.linear = bar < 0 ? message : message.substring(0, bar);
        this.second = bar < 0 ? null : message.substring(bar + 1);
        this.addCheckDigit = addCheckDigit;
    }

    /**
     * What a scanner transmits.
     *
     * @param message an element string with FNC1 written {@code ^}, the digits of a GTIN, or any text (which begins with a
     *     backslash more where it begins with {@code ^} itself); the second part of a composite symbol behind a bar
     */
    public static String transmitted(Symbology symbology, String message) {
        return transmitted(symbology, message, false);
    }

    /** @param addCheckDigit whether the digits come without their check digit */
    public static String transmitted(Symbology symbology, String message, boolean addCheckDigit) {
        return new ScanWriter(symbology, message, addCheckDigit).write();
    }

    private String write() {
        return switch (symbology.kind()) {
            case MATRIX -> matrix();
            case LINEAR -> linear();
            case DATA_BAR -> dataBar();
            case RETAIL -> retail();
        };
    }

    private String matrix() {
        if (second != null) {
            throw refused("composite", symbology + " symbols have no second part");
        }
        if (linear.startsWith("^")) {
            return symbology.gs1() + elements(linear);
        }
        if (linear.isEmpty()) {
            throw refused("missing", "There is nothing to transmit");
        }
        int slashes = 0;
        while (slashes < linear.length() && linear.charAt(slashes) == '\\') {
            slashes++;
        }
        boolean escaped = slashes > 0 && linear.startsWith("^", slashes);
        return symbology.plain() + (escaped ? linear.substring(1) : linear);
    }

    private String linear() {
        if (second == null) {
            return symbology.gs1() + elements(linear);
        }
        String first = elements(linear);
        boolean open = !first.endsWith(String.valueOf(ElementReader.GS)) && endsOpen(linear);
        return COMPOSITE + first + (open ? String.valueOf(ElementReader.GS) : "") + elements(second);
    }

    private String dataBar() {
        Gtin gtin = gtin(14);
        if (symbology == Symbology.DATA_BAR_LIMITED && gtin.indicator() > '1') {
            throw refused("indicator", "GTIN " + gtin + " is not for DataBar Limited: it begins with 0 or 1 there");
        }
        return symbology.gs1() + "01" + gtin + (second == null ? "" : elements(second));
    }

    private String retail() {
        Gtin gtin = gtin(
                switch (symbology) {
                    case EAN_8 -> 8;
                    case EAN_13 -> 13;
                    default -> 12;
                });
        if (symbology == Symbology.UPC_E && !isSuppressible(gtin.digits().substring(2))) {
            throw refused("upc-e", "GTIN " + gtin + " has too few zeros for UPC-E");
        }
        String digits = gtin.digits().substring(14 - symbology.digits());
        return symbology.gs1() + digits + (second == null ? "" : "|" + COMPOSITE + elements(second));
    }

    /** The elements of a part without the FNC1 in front, each test passed; one FNC1 at the end stays. */
    private static String elements(String part) {
        Code.parse(part, ReadOptions.DEFAULT.withForm(CodeForm.ELEMENT_STRING).withMessageRules(false));
        return part.substring(1).replace('^', ElementReader.GS);
    }

    private static boolean endsOpen(String part) {
        ElementString read = Code.parse(
                        part,
                        ReadOptions.DEFAULT.withForm(CodeForm.ELEMENT_STRING).withMessageRules(false))
                .elementString();
        Element last = read.elements().get(read.elements().size() - 1);
        return ApplicationIdentifiers.fixedLength(last.ai(), 0) == 0;
    }

    /** The GTIN, written as AI 01 or in so many digits. */
    private Gtin gtin(int length) {
        if (!linear.startsWith("^")) {
            boolean without = addCheckDigit && linear.length() == length - 1 && NationalText.isNumber(linear);
            String digits = without ? linear + Rules.checkDigit(linear, 0, linear.length()) : linear;
            if (addCheckDigit && !without || digits.length() != length) {
                throw refused(
                        "length",
                        Rules.quoted(linear) + " has " + linear.length() + " characters; " + symbology + " takes "
                                + (addCheckDigit ? length - 1 : length) + " digits");
            }
            return Gtin.parse(digits);
        }
        Code code = Code.parse(
                linear, ReadOptions.DEFAULT.withForm(CodeForm.ELEMENT_STRING).withMessageRules(false));
        if (code.elements().size() != 1 || code.gtin().isEmpty()) {
            throw refused("elements", symbology + " symbols hold AI 01 and nothing else before the bar");
        }
        Gtin gtin = code.gtin().get();
        if (!gtin.digits().startsWith("0".repeat(14 - length))) {
            throw refused("length", "GTIN " + gtin + " has more than the " + length + " digits of " + symbology);
        }
        return gtin;
    }

    /** Whether the zeros of a GTIN-12 stand where UPC-E leaves them out (ISO/IEC 15420). */
    private static boolean isSuppressible(String upc) {
        String maker = upc.substring(1, 6);
        String item = upc.substring(6, 11);
        boolean system = upc.charAt(0) <= '1';
        boolean third = maker.charAt(2) <= '2' && maker.endsWith("00") && item.startsWith("00");
        boolean fourth = maker.endsWith("00") && item.startsWith("000");
        boolean fifth = maker.endsWith("0") && item.startsWith("0000");
        boolean whole = item.startsWith("0000") && item.charAt(4) >= '5';
        return system && (third || fourth || fifth || whole);
    }

    private static Gs1Exception refused(String code, String sentence) {
        return new Gs1Exception(code, sentence);
    }
}
