package org.medseal.epcis;

import java.net.URI;
import java.net.URISyntaxException;

/** What counts as a URI in each syntax. */
final class Uris {
    private Uris() {}

    /** {@code xs:anyURI}: nearly anything, relative ones too; what is not allowed in a URI is taken as escaped. */
    static boolean isXsdAnyUri(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return isEscapable(text);
            }
        }
        return hasSchemeOrNone(text);
    }

    /** A colon before any slash ends a scheme, which must be one. */
    private static boolean hasSchemeOrNone(String text) {
        int colon = text.indexOf(':');
        int end = 0;
        while (end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean scheme = colon >= 0 && end == colon;
        String rest = scheme ? text.substring(colon + 1) : text;
        return (!scheme || isScheme(text, colon) && !rest.isEmpty()) && !rest.equals("//");
    }

    private static boolean isScheme(String text, int colon) {
        if (colon < 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ":/._-".indexOf(c) >= 0;
    }

    private static boolean isEscapable(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c <= ' ' || c >= 127 || "<>\"{}|\\^`".indexOf(c) >= 0 ? "%20" : String.valueOf(c));
        }
        try {
            new URI(escaped.toString());
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** RFC 3986's URI: with a scheme, in ASCII, escapes right. What JSON schema's format asserts. */
    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (!isScheme(text, colon)) {
            return false;
        }
        if (!text.startsWith("//", colon + 1)) {
            return pathToEnd(text, colon + 1);
        }
        int end = colon + 3;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isAuthority(text.substring(colon + 3, end)) && pathToEnd(text, end);
    }

    /** Path, then a query, then a fragment. */
    private static boolean pathToEnd(String text, int from) {
        char part = '/';
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            } else if (c == '#') {
                if (part == '#') {
                    return false;
                }
                part = '#';
            } else if (c == '?') {
                part = part == '#' ? '#' : '?';
            } else if (!isPathCharacter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPathCharacter(char c) {
        return isLetter(c) || isDigit(c) || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
    }

    private static boolean isAuthority(String text) {
        int at = text.lastIndexOf('@');
        String host = text.substring(at + 1);
        if (at >= 0 && !isRegistered(text.substring(0, at), true)) {
            return false;
        }
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end > 0
                    && host.substring(1, end).matches("[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+\\..+")
                    && host.substring(end + 1).matches("(:\\d*)?");
        }
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return isRegistered(name, false)
                && (colon < 0 || host.substring(colon + 1).matches("\\d*"));
    }

    private static boolean isRegistered(String text, boolean colons) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '@' || c == ':' && !colons) {
                return false;
            }
        }
        return pathToEnd(text, 0);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
