package org.medseal.serials;

import java.util.Locale;

/** What became of a number that is not simply issued. */
enum Mark {
    /** Issued, given back unused, never usable. */
    RETURNED,
    /** Never issued, because someone else made the same serial. */
    FOREIGN,
    /** Never issued, because an earlier epoch of the GTIN has the same serial. */
    EARLIER;

    static Mark parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
