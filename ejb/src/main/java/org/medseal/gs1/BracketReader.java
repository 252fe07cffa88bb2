package org.medseal.gs1;

/**
 * Reads bracketed text, {@code (01)…(21)…}: the form people type and labels show. An opening bracket that belongs to a
 * value is written {@code \(}. Human-readable lines, with a space after the bracket or a data title before it, are read
 * too unless the caller insists on the exact form.
 */
final class BracketReader {
    private final Reading reading;
    private final String text;
    private final int end;
    private final boolean lenient;

    private BracketReader(Reading reading, int end, boolean lenient) {
        this.reading = reading;
        this.text = reading.text;
        this.end = end;
        this.lenient = lenient;
    }

    static void read(Reading reading, int from, int end, boolean lenient) {
        new BracketReader(reading, end, lenient).elements(from);
    }

    /** Whether the text has brackets in front, or a data title and then brackets. */
    static boolean looksLikeOne(String text) {
        int bracket = text.indexOf('(');
        return bracket == 0
                || bracket > 0
                        && bracket < 40
                        && isTitle(text.substring(0, bracket).trim());
    }

    private void elements(int from) {
        int at = from;
        while (at >= 0 && at < end && reading.hasRoom(at)) {
            at = element(at);
        }
    }

    /** Reads one element; gives where the next begins, or -1 where that cannot be told. */
    private int element(int from) {
        int at = lenient ? skipTitle(from) : from;
        if (at >= end || text.charAt(at) != '(') {
            reading.fault(
                    at, 1, "bracket", "An Application Identifier in brackets must stand at character " + (at + 1));
            return -1;
        }
        int close = text.indexOf(')', at);
        if (close < 0 || close >= end) {
            reading.fault(at, end - at, "bracket", "The bracket at character " + (at + 1) + " is not closed");
            return -1;
        }
        String ai = text.substring(at + 1, close);
        if (ai.length() < 2 || ai.length() > 4 || !Rules.allDigits(ai, 0, ai.length())) {
            reading.fault(
                    at,
                    close + 1 - at,
                    "bracket",
                    Rules.quoted(ai) + " at character " + (at + 2)
                            + " is no Application Identifier: it must have two to four digits");
            return -1;
        }
        return value(ai, at + 1, close + 1);
    }

    private int value(String ai, int aiAt, int from) {
        int at = from;
        while (lenient && at < end && text.charAt(at) == ' ') {
            at++;
        }
        int valueAt = at;
        boolean escaped = false;
        while (at < end && text.charAt(at) != '(' && !composite(at) && !(lenient && lineEnd(text.charAt(at)))) {
            boolean escape = text.startsWith("\\(", at);
            escaped |= escape;
            at += escape ? 2 : 1;
        }
        int valueEnd = Math.min(at, end);
        if (lenient && (valueEnd == end || text.charAt(valueEnd) != '|')) {
            valueEnd = withoutTitle(valueAt, valueEnd);
            at = valueEnd;
        }
        String value = text.substring(valueAt, valueEnd);
        take(ai, aiAt, escaped ? value.replace("\\(", "(") : value, valueAt);
        return next(at);
    }

    private int next(int from) {
        int at = from;
        while (lenient && at < end && text.charAt(at) <= ' ') {
            at++;
        }
        if (at < end && composite(at)) {
            reading.linear = reading.elements.size();
            at++;
        }
        return at;
    }

    /** A bar between a value and a bracket divides the two parts of a composite symbol. */
    private boolean composite(int at) {
        return text.charAt(at) == '|' && reading.linear < 0 && at + 1 < end && text.charAt(at + 1) == '(';
    }

    /** In readable lines a value ends before white space: what follows up to the bracket is the next data title. */
    private int withoutTitle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) <= ' ' && text.charAt(i) != ElementReader.GS) {
                String rest = text.substring(i, to);
                boolean onlyBlank = rest.isBlank();
                boolean title = to < end && text.charAt(to) == '(' && rest.endsWith(" ") && isTitle(rest.trim());
                return onlyBlank || title ? i : to;
            }
        }
        return to;
    }

    private static boolean isTitle(String words) {
        return ApplicationIdentifiers.all().stream().anyMatch(row -> row.title().equalsIgnoreCase(words));
    }

    private static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private int skipTitle(int from) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        int limit = Math.min(end, at + 40);
        int bracket = text.indexOf('(', at);
        while (bracket > at && bracket < limit && !aiAt(bracket)) {
            bracket = text.indexOf('(', bracket + 1);
        }
        boolean titled = bracket > at
                && bracket < limit
                && isTitle(text.substring(at, bracket).trim());
        return titled ? bracket : at;
    }

    /** Whether an Application Identifier in brackets stands there: a title may have brackets of its own. */
    private boolean aiAt(int at) {
        int close = at + 1;
        while (close < end && Rules.isDigit(text.charAt(close))) {
            close++;
        }
        return close < end && text.charAt(close) == ')' && close - at > 2 && close - at <= 5;
    }

    private void take(String ai, int aiAt, String value, int valueAt) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(ai);
        if (row != null) {
            reading.element(row, value, valueAt, Reading.Writing.BRACKETED);
            return;
        }
        int digits = ApplicationIdentifiers.aiLength(ai, 0);
        boolean wrongLength = digits != 0 && digits != ai.length();
        if (wrongLength || !reading.options.acceptUnknownAis()) {
            reading.elements.add(new Element(ai, value));
            reading.faultOf(
                    ai,
                    aiAt,
                    ai.length(),
                    "unknown-ai",
                    "There is no Application Identifier " + ai + " (character " + (aiAt + 1) + " of the text)");
        } else {
            reading.unknownElement(ai, value, valueAt, Reading.Writing.BRACKETED);
        }
    }
}
