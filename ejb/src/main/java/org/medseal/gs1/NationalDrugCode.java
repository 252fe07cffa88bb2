package org.medseal.gs1;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The National Drug Code of the United States (21 CFR 207.33): labeler, product and package in one of FDA's formats
 * 4-4-2, 5-3-2 and 5-4-1. Billing writes it with 11 digits, 5-4-2, the short segment filled with a zero; a GTIN carries
 * the ten digits without the hyphens, so that only a labeler of four digits, which begins with 0, can be told from it.
 */
public record NationalDrugCode(String labeler, String product, String pack) implements Serializable {
    private static final int[][] FORMATS = {{4, 4, 2}, {5, 3, 2}, {5, 4, 1}};

    public NationalDrugCode {
        String all = labeler + product + pack;
        Rules.digits("NDC", all, 10);
        boolean known = false;
        for (int[] format : FORMATS) {
            known |= labeler.length() == format[0] && product.length() == format[1] && pack.length() == format[2];
        }
        if (!known) {
            throw new Gs1Exception(
                    "format",
                    "NDC " + labeler + "-" + product + "-" + pack
                            + " is in none of FDA's formats 4-4-2, 5-3-2 and 5-4-1");
        }
    }

    /** Reads a code with its hyphens, of ten digits or of eleven where those tell the ten. */
    public static NationalDrugCode parse(String text) {
        List<NationalDrugCode> read = read(text);
        if (read.size() != 1) {
            throw new Gs1Exception(
                    read.isEmpty() ? "format" : "ambiguous",
                    "NDC " + Rules.quoted(text)
                            + (read.isEmpty()
                                    ? " has neither FDA's formats 4-4-2, 5-3-2, 5-4-1 nor 11 digits as 5-4-2"
                                    : " may be " + join(read) + ": only its hyphens could tell"));
        }
        return read.get(0);
    }

    private static String join(List<NationalDrugCode> codes) {
        return String.join(" or ", codes.stream().map(Object::toString).toList());
    }

    /** All that the text may be: with hyphens one, of bare digits several, none where it is no such code. */
    static List<NationalDrugCode> read(String text) {
        String[] parts = text.split("-", -1);
        String digits = String.join("", parts);
        boolean plain = Rules.allDigits(digits, 0, digits.length());
        if (plain && parts.length == 1) {
            return digits.length() == 11 ? of11(digits) : digits.length() == 10 ? of10(digits) : List.of();
        }
        if (!plain || parts.length != 3) {
            return List.of();
        }
        boolean billing = parts[0].length() == 5 && parts[1].length() == 4 && parts[2].length() == 2;
        if (billing) {
            return of11(digits);
        }
        for (int[] format : FORMATS) {
            if (parts[0].length() == format[0] && parts[1].length() == format[1] && parts[2].length() == format[2]) {
                return List.of(new NationalDrugCode(parts[0], parts[1], parts[2]));
            }
        }
        return List.of();
    }

    /** A labeler of four digits begins with 0, one of five does not. */
    private static List<NationalDrugCode> of10(String digits) {
        List<NationalDrugCode> all = new ArrayList<>(2);
        for (int[] format : FORMATS) {
            if (format[0] == 4 == (digits.charAt(0) == '0')) {
                int product = format[0] + format[1];
                all.add(new NationalDrugCode(
                        digits.substring(0, format[0]),
                        digits.substring(format[0], product),
                        digits.substring(product)));
            }
        }
        return all;
    }

    private static List<NationalDrugCode> of11(String digits) {
        List<NationalDrugCode> all = new ArrayList<>(2);
        String labeler = digits.substring(0, 5);
        String product = digits.substring(5, 9);
        String pack = digits.substring(9);
        if (labeler.charAt(0) == '0') {
            all.add(new NationalDrugCode(labeler.substring(1), product, pack));
        } else {
            if (product.charAt(0) == '0') {
                all.add(new NationalDrugCode(labeler, product.substring(1), pack));
            }
            if (pack.charAt(0) == '0') {
                all.add(new NationalDrugCode(labeler, product, pack.substring(1)));
            }
        }
        return all;
    }

    /** What the GTIN of a United States drug (company prefixes 030 to 039) may stand for; empty for any other. */
    public static List<NationalDrugCode> of(Gtin gtin) {
        return gtin.digits().startsWith("03", 1) ? of10(gtin.digits().substring(3, 13)) : List.of();
    }

    /** The GTIN of its package. */
    public Gtin gtin() {
        return Gtin.withCheckDigit("003" + digits());
    }

    public String digits() {
        return labeler + product + pack;
    }

    /** The eleven digits of billing, without hyphens. */
    public String billing() {
        return "0".repeat(5 - labeler.length())
                + labeler
                + "0".repeat(4 - product.length())
                + product
                + "0".repeat(2 - pack.length())
                + pack;
    }

    @Override
    public String toString() {
        return labeler + "-" + product + "-" + pack;
    }
}
