package org.medseal.gs1;

/**
 * Reads element strings without brackets (GenSpecs 7.8): AI, value, AI, value …; a separator ends every value whose
 * length is not laid down. Knows what scanners and keyboards make of the separator.
 */
final class ElementReader {
    static final char GS = 0x1D;
    private static final String[] SPELT = {"{GS}", "<GS>", "{FNC1}", "<FNC1>", "~1"};

    private final Reading reading;
    private final String text;
    private final int end;
    /** Whether only the character GS itself separates: it does in strict scan data, and wherever it occurs. */
    private final boolean onlyGs;

    private ElementReader(Reading reading, int from, int end, boolean strict) {
        this.reading = reading;
        this.text = reading.text;
        this.end = end;
        int gs = text.indexOf(GS, from);
        this.onlyGs = strict || gs >= 0 && gs < end;
    }

    /** Reads the elements from {@code from} to before {@code end}; the first separator has been taken already. */
    static void read(Reading reading, int from, int end, boolean strict) {
        new ElementReader(reading, from, end, strict).elements(from);
    }

    /** How many characters the function character in front takes: {@code ^}, GS, or one spelt out; 0 for none. */
    static int leadingSeparator(String text, int at) {
        return separator(text, at, text.length(), false);
    }

    private static int separator(String text, int at, int end, boolean onlyGs) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == GS) {
            return 1;
        }
        if (onlyGs) {
            return 0;
        }
        if (c == '^' || c == '␝') {
            return 1;
        }
        if (c == '{' || c == '<' || c == '~') {
            for (String spelt : SPELT) {
                if (text.startsWith(spelt, at) && at + spelt.length() <= end) {
                    return spelt.length();
                }
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
        while (at >= 0 && at < end) {
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
        int limit = fixed > 0 ? Math.min(end, valueAt + fixed) : end;
        int valueEnd = valueAt;
        while (valueEnd < limit && separator(text, valueEnd, end, onlyGs) == 0 && !composite(valueEnd)) {
            valueEnd++;
        }
        String value = text.substring(valueAt, valueEnd);
        if (row != null) {
            reading.element(row, value, valueAt, Reading.Writing.PLAIN);
        } else {
            reading.unknownElement(text.substring(at, valueAt), value, valueAt, Reading.Writing.PLAIN);
        }
        return next(valueEnd);
    }

    private int next(int at) {
        if (at < end && composite(at)) {
            reading.linear = reading.elements.size();
            int start = at + 1 + separator(text, at + 1, end, onlyGs);
            if (start >= end) {
                reading.fault(at, 1, "empty", "The second part of the composite symbol is missing");
            }
            return start;
        }
        return at + separator(text, at, end, onlyGs);
    }

    /** A bar divides the two parts of a composite symbol; it can be in no value. */
    private boolean composite(int at) {
        return text.charAt(at) == '|' && reading.linear < 0;
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
