package org.medseal.gs1;

/** Writes a pure identity as the bits of a tag (TDS 2, 14.3). */
final class TagWriter {
    private final TagScheme scheme;
    private final Bits bits = new Bits();

    TagWriter(TagScheme scheme, int filter) {
        this.scheme = scheme;
        bits.put(scheme.header(), 8);
        bits.put(filter, 3);
    }

    /** @param body the identity URN behind its scheme: company prefix, reference, serial, with points between */
    Bits write(String body) {
        String[] parts = body.split("\\.", parts());
        int prefixDigits = parts[0].length();
        bits.put(TagScheme.partition(prefixDigits), 3);
        bits.put(Long.parseLong(parts[0]), TagScheme.prefixBits(prefixDigits));
        if (scheme == TagScheme.CPI_VAR) {
            sixBits(PercentText.decode(parts[1], false));
        } else if (scheme.tailBits() > 0) {
            number(parts[1], scheme.referenceBits(prefixDigits), !scheme.fixedKey());
        }
        if (scheme.pieces()) {
            number(parts[2], 7, false);
            number(parts[3], 7, false);
        }
        String last = parts[parts.length - 1];
        int room = scheme.tailBits() > 0 ? scheme.tailBits() : scheme.referenceBits(prefixDigits);
        switch (scheme.tail()) {
            case NUMBER -> number(last, room, true);
            case KEPT_ZEROS -> number("1" + last, room, true);
            case TEXT -> text(PercentText.decode(last, false), room);
            case ZEROS -> bits.put(0, room);
        }
        return bits;
    }

    private int parts() {
        boolean onePart = scheme.tail() == TagScheme.Tail.ZEROS || scheme.tailBits() == 0;
        return scheme.pieces() ? 5 : onePart ? 2 : 3;
    }

    private void number(String text, int width, boolean plain) {
        if (text.isEmpty()) {
            bits.put(0, width);
            return;
        }
        boolean digits = text.length() <= 18 && Rules.allDigits(text, 0, text.length());
        long value = digits ? Long.parseLong(text) : -1;
        if (value < 0 || value >>> width != 0) {
            throw new Gs1Exception(
                    "tag-number",
                    Rules.quoted(text) + " does not fit into " + scheme.word()
                            + ": it takes numbers below 2 to the power of " + width + " there");
        }
        if (plain && text.length() > 1 && text.charAt(0) == '0') {
            throw new Gs1Exception(
                    "tag-number",
                    Rules.quoted(text) + " begins with a zero, which " + scheme.word() + " cannot keep (TDS 14.3)");
        }
        bits.put(value, width);
    }

    private void text(String text, int width) {
        if (text.length() * 7 > width) {
            throw new Gs1Exception(
                    "tag-text",
                    Rules.quoted(text) + " has " + text.length() + " characters; " + scheme.word() + " has room for "
                            + width / 7);
        }
        for (int i = 0; i < text.length(); i++) {
            bits.put(text.charAt(i), 7);
        }
        bits.put(0, Math.min(63, width - text.length() * 7));
        for (int left = width - text.length() * 7 - 63; left > 0; left -= 63) {
            bits.put(0, Math.min(63, left));
        }
    }

    /** Six bits a character and six zeros behind (TDS 14.3.8: digits, capital letters, {@code # - /}). */
    private void sixBits(String text) {
        for (int i = 0; i < text.length(); i++) {
            bits.put(text.charAt(i) & 0x3F, 6);
        }
        bits.put(0, 6);
    }
}
