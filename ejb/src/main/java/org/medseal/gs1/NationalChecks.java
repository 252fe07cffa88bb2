package org.medseal.gs1;

/** What the last digits of national numbers are checked with. */
final class NationalChecks {
    private NationalChecks() {}

    /** IFA: weights 1 to 7, modulo 11; a number for which that is 10 is not given out. */
    static Finding pzn(String number) {
        return last(number, weighted(number, 1) % 11);
    }

    /** Weights 2 to 7, modulo 11. Numbers given since France went over to 13 digits begin with 30 and have no such digit. */
    static Finding cip(String number) {
        int right = weighted(number, 2) % 11;
        return number.startsWith("30") ? null : last(number, right == 10 ? 0 : right);
    }

    private static int weighted(String number, int first) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += (number.charAt(i) - '0') * (i + first);
        }
        return sum;
    }

    /** The check digit of the EAN-13 that begins with 847000. */
    static Finding cn(String number) {
        return last(number, Rules.checkDigit("847000" + number.substring(0, 6), 0, 12));
    }

    /** AIFA: odd places count once, even places twice with both digits added; modulo 10. */
    static Finding aic(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = number.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return last(number, sum % 10);
    }

    /** The modulo 10 of MSI bar codes: every second digit from the right twice, with both digits added. */
    static Finding cnk(String number) {
        int sum = 0;
        for (int i = number.length() - 2, twice = 1; i >= 0; i--, twice = 1 - twice) {
            int digit = number.charAt(i) - '0';
            sum += twice == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return last(number, (10 - sum % 10) % 10);
    }

    /** Codes of medicines begin with 8; their last digits are known to the platform only. */
    static Finding chinese(String number) {
        return number.charAt(0) == '8' ? null : new Finding("prefix", 0, 1, "codes of medicines begin with 8");
    }

    private static Finding last(String number, int right) {
        int at = number.length() - 1;
        if (number.charAt(at) - '0' == right) {
            return null;
        }
        String must = right > 9 ? "no number with these digits is given out" : "it must be " + right;
        return new Finding("check-digit", at, 1, "the check digit is " + number.charAt(at) + ", but " + must);
    }
}
