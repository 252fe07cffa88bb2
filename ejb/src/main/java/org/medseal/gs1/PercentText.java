package org.medseal.gs1;

/** Percent-encoding as URIs have it (RFC 3986), for the characters of GS1 values only. */
final class PercentText {
    private static final String HEX = "0123456789ABCDEF";
    /** The members of character set 82 that an EPC URN writes as an escape (TDS 6.2, table of escapes). */
    private static final String URN_ESCAPED = "\"%&/<>?#";

    /** 1 where a character is escaped; the last place stands for all that is not ASCII. */
    private static final byte[] ESCAPED_IN_URI = new byte[129];

    private static final byte[] ESCAPED_IN_URN = new byte[129];

    static {
        for (char c = 0; c <= 128; c++) {
            ESCAPED_IN_URI[c] = (byte) (Rules.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 ? 0 : 1);
            ESCAPED_IN_URN[c] = (byte) (URN_ESCAPED.indexOf(c) < 0 ? 0 : 1);
        }
    }

    private PercentText() {}

    /** For a part of a Digital Link: everything but unreserved characters is escaped. */
    static String forUri(String value) {
        return encode(value, ESCAPED_IN_URI);
    }

    static String forUrn(String value) {
        return encode(value, ESCAPED_IN_URN);
    }

    /** Without a branch for each character where nothing is to be escaped, as nearly always. */
    private static String encode(String value, byte[] escaped) {
        int any = 0;
        for (int i = 0; i < value.length(); i++) {
            any |= escaped[Math.min(value.charAt(i), 128)];
        }
        if (any == 0) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() + 12);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (escaped[Math.min(c, 128)] == 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
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
