package org.medseal.gs1;

/** The rules that all keys share: digits, check digits, character sets (GenSpecs 7.9 and 7.11). */
final class Rules {
    private static final String SET_82_SIGNS = "!\"%&'()*+,-./:;<=>?_";
    private static final String HEX = "0123456789ABCDEF";
    /** 0 for each of the 82 characters, 1 for the others: so a whole text is summed up before anything is decided. */
    private static final byte[] NOT_SET_82 = new byte[128];

    static {
        for (char c = 0; c < NOT_SET_82.length; c++) {
            NOT_SET_82[c] = (byte) (isLetterOrDigit(c) || SET_82_SIGNS.indexOf(c) >= 0 ? 0 : 1);
        }
    }

    private Rules() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(char c) {
        return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean isSet82(char c) {
        return c < NOT_SET_82.length && NOT_SET_82[c] == 0;
    }

    /** Where the first character stands that is none of the 82; -1 where all are. */
    static int firstNotSet82(String text, int from, int to) {
        int wrong = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            wrong |= c < NOT_SET_82.length ? NOT_SET_82[c] : 1;
        }
        if (wrong == 0) {
            return -1;
        }
        int at = from;
        while (isSet82(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isSet39(char c) {
        return isDigit(c) || c >= 'A' && c <= 'Z' || c == '#' || c == '-' || c == '/';
    }

    static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses what is not exactly {@code length} digits. */
    static void digits(String thing, String text, int length) {
        digits(thing, text, length, length);
    }

    static void digits(String thing, String text, int least, int most) {
        length(thing, text, least, most, "digits");
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                throw wrongCharacter(thing, text, i, "only digits are allowed");
            }
        }
    }

    /** Refuses what is not made of the 82 characters of GenSpecs figure 7.11-1. */
    static void set82(String thing, String text, int least, int most) {
        length(thing, text, least, most, "characters");
        int wrong = firstNotSet82(text, 0, text.length());
        if (wrong >= 0) {
            throw wrongCharacter(
                    thing,
                    text,
                    wrong,
                    "it is not one of the 82 characters that GS1 allows there (letters, digits and " + SET_82_SIGNS
                            + ")");
        }
    }

    private static void length(String thing, String text, int least, int most, String unit) {
        if (text == null) {
            throw new Gs1Exception("missing", thing + " is missing");
        }
        if (text.length() < least || text.length() > most) {
            String wanted = least == most ? "exactly " + least : least + " to " + most;
            throw new Gs1Exception(Fault.at(
                    0,
                    text.length(),
                    text.length() < least ? "too-short" : "too-long",
                    thing + " " + quoted(text) + " has " + text.length() + " characters; it must have " + wanted + " "
                            + unit));
        }
    }

    static Gs1Exception wrongCharacter(String thing, String text, int at, String rule) {
        return new Gs1Exception(Fault.at(
                at,
                1,
                "character",
                thing + " " + quoted(text) + ": the character " + quoted(text.substring(at, at + 1)) + " at position "
                        + (at + 1) + " is wrong, " + rule));
    }

    /** Whether these are digits and the last is the check digit of those before: one look at each. */
    static boolean isChecked(String text, int from, int to) {
        int sum = 0;
        int wrong = 0;
        int weight = (to - from & 1) == 0 ? 3 : 1;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            wrong |= digit | 9 - digit;
            sum += digit * weight;
            weight = 4 - weight;
        }
        return wrong >= 0 && to > from && sum % 10 == 0;
    }

    /** Refuses what is not so many digits with a right check digit. */
    static void key(String thing, String text, int length) {
        if (text == null || text.length() != length || !isChecked(text, 0, length)) {
            digits(thing, text, length);
            checkDigit(thing, text);
        }
    }

    /** The GS1 check digit for the digits before it: weights 3, 1, 3, … from the right. */
    static int checkDigit(String text, int from, int to) {
        int sum = 0;
        for (int i = to - 1, weight = 3; i >= from; i--, weight = 4 - weight) {
            sum += (text.charAt(i) - '0') * weight;
        }
        return (10 - sum % 10) % 10;
    }

    /** Refuses digits whose last one is not the check digit of those before. */
    static void checkDigit(String thing, String digits) {
        int last = digits.length() - 1;
        int right = checkDigit(digits, 0, last);
        if (digits.charAt(last) - '0' != right) {
            throw new Gs1Exception(Fault.at(
                    last,
                    1,
                    "check-digit",
                    thing + " " + digits + ": the check digit is " + digits.charAt(last) + " but must be " + right));
        }
    }

    /** A text as it may stand in a sentence: not too long, nothing invisible. */
    static String quoted(String text) {
        int shown = Math.min(text.length(), 60);
        StringBuilder out = new StringBuilder(shown + 8).append('"');
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            if (c == 0x1D) {
                out.append("<GS>");
            } else if (c < ' ' || c > '~' && !Character.isLetter(c)) {
                out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15));
                out.append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        return out.append(shown < text.length() ? "…\"" : "\"").toString();
    }
}
