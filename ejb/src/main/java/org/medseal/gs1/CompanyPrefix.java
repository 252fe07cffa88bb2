package org.medseal.gs1;

import java.io.Serializable;

/** The leading digits of a key that GS1 gave to one company: 4 to 12 digits. EPC URNs need its length. */
public record CompanyPrefix(String digits) implements Comparable<CompanyPrefix>, Serializable {
    public CompanyPrefix {
        Rules.digits("Company prefix", digits, 4, 12);
    }

    public static CompanyPrefix parse(String text) {
        return new CompanyPrefix(text);
    }

    /** The prefix of that length of this GTIN: it begins after the indicator digit. */
    public static CompanyPrefix of(Gtin gtin, int length) {
        return new CompanyPrefix(gtin.digits().substring(1, 1 + checked(length)));
    }

    /** The prefix of that length of this SSCC: it begins after the extension digit. */
    public static CompanyPrefix of(Sscc sscc, int length) {
        return new CompanyPrefix(sscc.digits().substring(1, 1 + checked(length)));
    }

    public static CompanyPrefix of(Gln gln, int length) {
        return new CompanyPrefix(gln.digits().substring(0, checked(length)));
    }

    /** Whether that trade item's number was given under this prefix. */
    public boolean covers(Gtin gtin) {
        return gtin.digits().startsWith(digits, 1);
    }

    public boolean covers(Sscc sscc) {
        return sscc.digits().startsWith(digits, 1);
    }

    public boolean covers(Gln gln) {
        return gln.digits().startsWith(digits);
    }

    private static int checked(int length) {
        if (length < 4 || length > 12) {
            throw new Gs1Exception("company-prefix", "A company prefix has 4 to 12 digits, not " + length);
        }
        return length;
    }

    @Override
    public int compareTo(CompanyPrefix other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
