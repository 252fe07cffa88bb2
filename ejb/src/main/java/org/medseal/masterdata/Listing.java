package org.medseal.masterdata;

import java.util.Locale;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** Which part of a list is wanted: page from 0, its size, and a text that key or name must contain (null: all). */
public record Listing(int page, int size, String q) {
    private static final int MOST = 1000;

    public Listing {
        if (page < 0 || size < 1 || size > MOST) {
            throw new RefusedException(
                    Kind.MALFORMED,
                    "paging",
                    "page counts from 0 and size is 1 to " + MOST + ", not page " + page + " of size " + size);
        }
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** How many rows come before the page. */
    public int first() {
        return Math.multiplyExact(page, size);
    }

    /** For LIKE: what the text means to LIKE is taken from it. */
    public String pattern() {
        String text = q == null ? "" : q;
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
