package org.medseal.gs1;

/** Percent-encoding as URIs have it (RFC 3986), for the characters of GS1 values only. */
final class PercentText {
    private static final String HEX = "0123456789ABCDEF";
    /** The members of character set 82 that an EPC URN writes as an escape (TDS 6.2, table of escapes). */
    private static final String URN_ESCAPED = "\"%&/<>?#";

    private PercentText() {}

    /** For a part of a Digital Link: everything but unreserved characters is escaped. */
    static String forUri(String value) {
        return encode(value, true);
    }

    static String forUrn(String value) {
        return encode(value, false);
    }

    private static String encode(String value, boolean uri) {
        int i = 0;
        while (i < value.length() && stays(value.charAt(i), uri)) {
            i++;
        }
        if (i == value.length()) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() + 12).append(value, 0, i);
        for (; i < value.length(); i++) {
            char c = value.charAt(i);
            if (stays(c, uri)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean stays(char c, boolean uri) {
        return uri
                ? Rules.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~'
                : URN_ESCAPED.indexOf(c) < 0;
    }

    /** The value of the two hex digits after the percent sign at that place, or -1 where none stand there. */
    static int escapeAt(CharSequence text, int at, int end) {
        if (at + 2 >= end) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** What a part of a URI says; an escape that is none stays as it is. {@code +} is a space in a query only. */
    static String decode(String text, boolean query) {
        if (text.indexOf('%') < 0 && !(query && text.indexOf('+') >= 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = c == '%' ? escapeAt(text, i, text.length()) : -1;
            if (escape >= 0) {
                out.append((char) escape);
                i += 2;
            } else {
                out.append(query && c == '+' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
