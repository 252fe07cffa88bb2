package org.medseal.gs1;

/** Checks of characters and of texts with a form of their own (GenSpecs 7.11; ISO 13616; RFC 4648). */
final class TextChecks {
    private static final long MOST_LATITUDE = 1_800_000_000L;
    private static final long MOST_LONGITUDE = 3_600_000_000L;

    private TextChecks() {}

    static Finding digits(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Rules.isDigit(value.charAt(i))) {
                return character(value, from, i, "only digits are allowed");
            }
        }
        return null;
    }

    static Finding set82(String value, int from, int to) {
        int wrong = Rules.firstNotSet82(value, from, to);
        return wrong < 0
                ? null
                : character(value, from, wrong, "it is not one of the 82 characters that GS1 allows there");
    }

    static Finding set39(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Rules.isSet39(value.charAt(i))) {
                return character(value, from, i, "only digits, capitals, #, - and / are allowed");
            }
        }
        return null;
    }

    /** Base64url; GS1 pads it to a multiple of three characters, and at most two of them. */
    static Finding set64(String value, int from, int to) {
        int end = to;
        while (end > from && value.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = from; i < end; i++) {
            char c = value.charAt(i);
            if (!Rules.isLetterOrDigit(c) && c != '-' && c != '_') {
                return character(value, from, i, "only letters, digits, - and _ are allowed");
            }
        }
        int padding = to - end;
        if (padding > 2 || padding > 0 && (to - from) % 3 != 0) {
            return new Finding(
                    "padding", end - from, padding, "the padding at the end must fill the last group of three");
        }
        return null;
    }

    static Finding percentText(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value.charAt(i) == '%') {
                if (PercentText.escapeAt(value, i, to) < 0) {
                    return new Finding(
                            "percent", i - from, Math.min(3, to - i), "after % two hexadecimal digits must follow");
                }
                i += 2;
            }
        }
        return null;
    }

    /** ISO 13616: country, two check digits, account; the whole modulo 97 is 1. */
    static Finding bankAccount(String value, int from, int to) {
        int length = to - from;
        if (length <= 4) {
            return new Finding("bank-account", 0, length, "an IBAN has more than 4 characters");
        }
        if (length > 34) {
            return new Finding("bank-account", 0, length, "an IBAN has at most 34 characters");
        }
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (!Rules.isDigit(c) && !(c >= 'A' && c <= 'Z')) {
                return character(value, from, i, "an IBAN has only digits and capitals");
            }
        }
        if (ListChecks.countryLetters(value, from, from + 2) != null) {
            return new Finding("country", 0, 2, "an IBAN begins with the letters of a country");
        }
        int remainder = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(from + (i + 4) % length);
            remainder = Rules.isDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
        }
        return remainder == 1 ? null : new Finding("bank-account", 2, 2, "the check digits of the IBAN are wrong");
    }

    static Finding latitude(String value, int from, int to) {
        return coordinate(value, from, to, MOST_LATITUDE, "latitude");
    }

    static Finding longitude(String value, int from, int to) {
        return coordinate(value, from, to, MOST_LONGITUDE, "longitude");
    }

    private static Finding coordinate(String value, int from, int to, long most, String thing) {
        Finding wrong = digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        if (to - from != 10) {
            return new Finding("length", 0, to - from, "a " + thing + " has 10 digits");
        }
        return Long.parseLong(value, from, to, 10) <= most
                ? null
                : new Finding(thing, 0, 10, "a " + thing + " is at most " + most);
    }

    private static Finding character(String value, int from, int at, String rule) {
        return new Finding(
                "character",
                at - from,
                1,
                "the character " + Rules.quoted(value.substring(at, at + 1)) + " is wrong: " + rule);
    }
}
