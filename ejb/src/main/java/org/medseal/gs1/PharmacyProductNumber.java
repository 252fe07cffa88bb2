package org.medseal.gs1;

import java.io.Serializable;
import java.util.Optional;

/**
 * Germany's PPN (IFA specification): two characters for who gave the number, the national number, two check digits modulo
 * 97. Code 11 is the PZN, whose own last digit is a check digit modulo 11, and which has a GTIN of its own, the NTIN.
 */
public record PharmacyProductNumber(String value) implements Serializable {
    private static final String PZN = "11";
    private static final String NTIN_START = "04150";

    public PharmacyProductNumber {
        Rules.set82("PPN", value, 5, 22);
        String right = rightCheckDigits(value);
        String given = value.substring(value.length() - 2);
        if (!given.equals(right)) {
            throw new Gs1Exception(Fault.at(
                    value.length() - 2,
                    2,
                    "check-digit",
                    "PPN " + value + ": the check digits are " + given + " but must be " + right));
        }
        if (value.startsWith(PZN)) {
            requirePzn(value.substring(2, value.length() - 2));
        }
    }

    public static PharmacyProductNumber parse(String text) {
        return new PharmacyProductNumber(text);
    }

    /** The PPN of a German PZN of eight digits. */
    public static PharmacyProductNumber ofPzn(String pzn) {
        requirePzn(pzn);
        return new PharmacyProductNumber(PZN + pzn + String.format("%02d", checkDigits(PZN + pzn)));
    }

    /** Whether it may be the PPN of a PZN: bare, only these are told from other numbers. */
    static boolean looksLikeOne(String digits) {
        return digits.length() == 12 && digits.startsWith(PZN);
    }

    /** The check digits that such a number must end with. */
    static String rightCheckDigits(String value) {
        return String.format("%02d", checkDigits(value.substring(0, value.length() - 2)));
    }

    private static int checkDigits(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += data.charAt(i) * (i + 2);
        }
        return sum % 97;
    }

    private static void requirePzn(String pzn) {
        new NationalNumber(NationalScheme.DE_PZN, pzn);
    }

    /** The PZN in it, if it holds one. */
    public Optional<String> pzn() {
        return value.startsWith(PZN) ? Optional.of(value.substring(2, value.length() - 2)) : Optional.empty();
    }

    /** The GTIN that stands for the PZN. */
    public Optional<Gtin> ntin() {
        return pzn().map(pzn -> Gtin.withCheckDigit(NTIN_START + pzn));
    }

    @Override
    public String toString() {
        return value;
    }
}
