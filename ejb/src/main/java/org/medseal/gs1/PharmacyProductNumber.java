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
        int right = checkDigits(value.substring(0, value.length() - 2));
        String given = value.substring(value.length() - 2);
        if (!given.equals(String.format("%02d", right))) {
            throw new Gs1Exception(Fault.at(
                    value.length() - 2,
                    2,
                    "check-digit",
                    "PPN " + value + ": the check digits are " + given + " but must be "
                            + String.format("%02d", right)));
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

    private static int checkDigits(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += data.charAt(i) * (i + 2);
        }
        return sum % 97;
    }

    private static void requirePzn(String pzn) {
        Rules.digits("PZN", pzn, 8);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (pzn.charAt(i) - '0') * (i + 1);
        }
        if (sum % 11 != pzn.charAt(7) - '0') {
            throw new Gs1Exception(
                    Fault.at(7, 1, "check-digit", "PZN " + pzn + ": the check digit " + pzn.charAt(7) + " is wrong"));
        }
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
