package org.medseal.web.rest;

import org.medseal.RefusedException;

/** Where the next page begins. What it looks like is nobody's business but ours. */
final class PageToken {
    private PageToken() {}

    static String of(int from) {
        return "p" + Integer.toString(from, 36);
    }

    static int parse(String token) {
        try {
            if (token.startsWith("p")) {
                return Math.max(0, Integer.parseInt(token.substring(1), 36));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(
                RefusedException.Kind.MALFORMED,
                "next-page-token",
                "\"" + token + "\" is no token that was given here");
    }
}
