package org.medseal.gs1;

/**
 * Reads element strings without brackets (GenSpecs 7.8): AI, value, AI, value …; a separator ends every value whose
 * length is not laid down. Knows what scanners and keyboards make of the separator.
 */
final class ElementReader {
    static final char GS = 0x1D;
    private static final String[] SPELT = {"~1", "{GS}", "{FNC1}"};
    /** These could be part of a value: they count only where the text has no other separator. */
    private static final String[] SPELT_IN_SET_82 = {"<GS>", "<FNC1>"};

    private final Reading reading;
    private final String text;
    private final int end;
    /** Whether only the character GS itself separates: it does in strict scan data, and wherever it occurs. */
    private final boolean onlyGs;
    /** Whether {@code <GS>} separates. */
    private final boolean angled;
    /** Where the next GS is, as far as has been looked. */
    private int gs;
    /** Whether there may be a second part. */
    private final boolean barred;

    private ElementReader(Reading reading, int from, int end, boolean strict) {
        this.reading = reading;
        this.text = reading.text;
        this.end = end;
        int first = text.indexOf(GS, from);
        this.onlyGs = strict || first >= 0 && first < end;
        this.gs = first < 0 ? Integer.MAX_VALUE : first;
        this.angled = !onlyGs && text.indexOf('<') >= 0 && !hasOther();
        this.barred = text.indexOf('|') >= 0;
    }

    /** Reads the elements from {@code from} to before {@code end}; the first separator has been taken already. */
    static void read(Reading reading, int from, int end, boolean strict) {
        new ElementReader(reading, from, end, strict).elements(from);
    }

    private boolean hasOther() {
        for (int i = 0; i < end; i++) {
            if (plain(text, i, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the function character in front takes: {@code ^}, GS, or one spelt out; 0 for none. */
    static int leadingSeparator(String text, int at) {
        int plain = plain(text, at, text.length());
        return plain > 0 || at >= text.length() || text.charAt(at) != '<'
                ? plain
                : spelt(SPELT_IN_SET_82, text, at, text.length());
    }

    private int separator(int at) {
        if (at < end && onlyGs) {
            return text.charAt(at) == GS ? 1 : 0;
        }
        int plain = plain(text, at, end);
        return plain > 0 || !angled ? plain : spelt(SPELT_IN_SET_82, text, at, end);
    }

    private static int plain(String text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == GS || c == '^' || c == '␝') {
            return 1;
        }
        return c == '{' || c == '~' ? spelt(SPELT, text, at, end) : 0;
    }

    private static int spelt(String[] words, String text, int at, int end) {
        for (String word : words) {
            if (at + word.length() <= end && text.regionMatches(true, at, word, 0, word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private void elements(int from) {
        if (from >= end) {
            reading.fault(from, 0, "empty", "There is no data: an Application Identifier is missing");
            return;
        }
        int at = from;
        while (at >= 0 && at < end && reading.hasRoom(at)) {
            at = element(at);
        }
    }

    /** Reads one element; gives where the next begins, or -1 where that cannot be told. */
    private int element(int at) {
        int digits = ApplicationIdentifiers.aiLength(text, at);
        ApplicationIdentifier row =
                digits == 0 || at + digits > end ? null : ApplicationIdentifiers.row(text, at, digits);
        if (row == null && !acceptable(at, digits)) {
            return -1;
        }
        int valueAt = at + digits;
        int fixed = ApplicationIdentifiers.fixedLength(text, at);
        int valueEnd = valueEnd(valueAt, fixed > 0 ? Math.min(end, valueAt + fixed) : end);
        String value = text.substring(valueAt, valueEnd);
        if (row != null) {
            reading.element(row, value, valueAt, Reading.Writing.PLAIN);
        } else {
            reading.unknownElement(text.substring(at, valueAt), value, valueAt, Reading.Writing.PLAIN);
        }
        return next(valueEnd);
    }

    /** Where the value ends that may have characters up to the limit: at the first separator, or there. */
    private int valueEnd(int from, int limit) {
        if (onlyGs && !barred) {
            if (gs < from) {
                int found = text.indexOf(GS, from);
                gs = found < 0 ? Integer.MAX_VALUE : found;
            }
            return Math.min(gs, limit);
        }
        int at = from;
        while (at < limit && separator(at) == 0 && !composite(at)) {
            at++;
        }
        return at;
    }

    private int next(int at) {
        if (at < end && composite(at)) {
            reading.linear = reading.elements.size();
            int start = at + 1 + separator(at + 1);
            if (start >= end) {
                reading.fault(at, 1, "empty", "The second part of the composite symbol is missing");
            }
            return start;
        }
        return at + separator(at);
    }

    /** A bar with FNC1 after it divides the two parts of a composite symbol; no value can have one. */
    private boolean composite(int at) {
        return barred && text.charAt(at) == '|' && reading.linear < 0 && separator(at + 1) > 0;
    }

    private boolean acceptable(int at, int digits) {
        int known = Math.min(end, at + Math.max(2, digits));
        String ai = text.substring(at, known);
        if (digits > 0 && at + digits <= end && Rules.allDigits(text, at, at + digits)) {
            if (reading.options.acceptUnknownAis()) {
                return true;
            }
            reading.faultOf(
                    ai,
                    at,
                    digits,
                    "unknown-ai",
                    "There is no Application Identifier " + ai + " (character " + (at + 1) + " of the text)");
            return false;
        }
        reading.fault(
                at,
                known - at,
                "unknown-ai",
                "No Application Identifier begins with " + Rules.quoted(ai) + " (character " + (at + 1)
                        + " of the text)");
        return false;
    }
}
