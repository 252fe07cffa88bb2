package org.medseal.gs1;

/** Reads the bits of a tag as a pure identity (TDS 2, 14.4). */
final class TagReader {
    private final Bits bits;

    TagReader(byte[] memory) {
        this.bits = new Bits(memory);
    }

    EpcTag read() {
        TagScheme scheme = TagScheme.of((int) bits.take(8));
        int filter = (int) bits.take(3);
        int prefixDigits = TagScheme.prefixDigits(bits.take(3));
        StringBuilder body =
                new StringBuilder("urn:epc:id:").append(scheme.identity()).append(':');
        body.append(digits(TagScheme.prefixBits(prefixDigits), prefixDigits));
        if (scheme == TagScheme.CPI_VAR) {
            body.append('.').append(PercentText.forUrn(sixBits()));
        } else if (scheme.tailBits() > 0) {
            int width = scheme.referenceBits(prefixDigits);
            body.append('.');
            body.append(
                    scheme.fixedKey()
                            ? digits(width, scheme.referenceDigits(prefixDigits))
                            : Long.toString(bits.take(width)));
        }
        if (scheme.pieces()) {
            body.append('.').append(digits(7, 2)).append('.').append(digits(7, 2));
        }
        tail(scheme, scheme.tailBits() > 0 ? scheme.tailBits() : scheme.referenceBits(prefixDigits), body);
        requireZeros(bits.left());
        return new EpcTag(scheme.word(), filter, new EpcUri(body.toString()));
    }

    private void tail(TagScheme scheme, int width, StringBuilder body) {
        switch (scheme.tail()) {
            case NUMBER -> body.append('.').append(bits.take(width));
            case KEPT_ZEROS -> body.append('.').append(keptZeros(bits.take(width)));
            case TEXT -> body.append('.').append(PercentText.forUrn(text(width)));
            case ZEROS -> requireZeros(width);
        }
    }

    private static String keptZeros(long number) {
        String text = Long.toString(number);
        if (text.charAt(0) != '1') {
            throw new Gs1Exception("tag-number", "The serial part " + text + " of the tag does not begin with a 1");
        }
        return text.substring(1);
    }

    private String digits(int width, int count) {
        long number = bits.take(width);
        String text = count == 0 && number == 0 ? "" : Long.toString(number);
        if (text.length() > count) {
            throw new Gs1Exception(
                    "tag-number",
                    "The number " + text + " on the tag has more than the " + count + " digits it may have");
        }
        return "0".repeat(count - text.length()) + text;
    }

    private String text(int width) {
        StringBuilder text = new StringBuilder();
        int left = width;
        for (; left >= 7; left -= 7) {
            char c = (char) bits.take(7);
            if (c == 0) {
                left -= 7;
                break;
            }
            text.append(c);
        }
        requireZeros(left);
        return text.toString();
    }

    private String sixBits() {
        StringBuilder text = new StringBuilder();
        for (long six = bits.take(6); six != 0; six = bits.take(6)) {
            text.append((char) (six < 0x20 ? six | 0x40 : six));
        }
        return text.toString();
    }

    private void requireZeros(int count) {
        for (int i = 0; i < count; i++) {
            if (bits.take(1) != 0) {
                throw new Gs1Exception(
                        "tag-padding", "Bit " + (bits.size() - bits.left()) + " of the tag must be 0 (it fills up)");
            }
        }
    }
}
