package org.medseal.gs1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packs elements into one path segment, as {@link CompressedLink} reads it (Digital Link URI compression 1.1). */
final class CompressedLinkWriter {
    private static final String LOWER_HEX = "0123456789abcdef";
    private static final String UPPER_HEX = "0123456789ABCDEF";
    private static final int ASCII_BITS = 7;

    private final StringBuilder bits = new StringBuilder(256);

    private CompressedLinkWriter() {}

    /** The segment for these elements, each of which is valid. */
    static String write(List<Element> elements) {
        CompressedLinkWriter writer = new CompressedLinkWriter();
        List<Element> left = new ArrayList<>(elements);
        writer.sequence(left);
        for (Element element : left) {
            writer.hex(element.ai());
            writer.value(element);
        }
        return writer.base64();
    }

    /** The code that stands for most of the elements at once, with their values; those are taken out of the list. */
    private void sequence(List<Element> elements) {
        Set<String> present = new HashSet<>();
        elements.forEach(element -> present.add(element.ai()));
        Map.Entry<String, List<String>> best = null;
        for (Map.Entry<String, List<String>> entry : CompressedLink.SEQUENCES.entrySet()) {
            boolean longer =
                    best == null || entry.getValue().size() > best.getValue().size();
            if (longer && present.containsAll(entry.getValue())) {
                best = entry;
            }
        }
        if (best == null) {
            return;
        }
        hex(best.getKey());
        for (String ai : best.getValue()) {
            int at = 0;
            while (!elements.get(at).ai().equals(ai)) {
                at++;
            }
            value(elements.remove(at));
        }
    }

    private void hex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            put(UPPER_HEX.indexOf(digits.charAt(i)), 4);
        }
    }

    private void value(Element element) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(element.ai());
        if (row == null) {
            throw new Gs1Exception("unknown-ai", "AI " + element.ai() + " is not known and cannot be compressed");
        }
        String value = element.value();
        int at = 0;
        for (Component part : CompressedLink.packed(row.components())) {
            boolean fixed = part.least() == part.most() && !part.optional();
            int end = fixed ? at + part.most() : value.length();
            if (part.type() == 'n') {
                length(end - at, part.most(), fixed);
                number(value.substring(at, end));
            } else {
                text(value.substring(at, end), part.most(), fixed);
            }
            at = end;
        }
    }

    private void length(int length, int most, boolean fixed) {
        if (!fixed) {
            put(length, CompressedLink.bitsOfLength(most));
        }
    }

    private void number(String digits) {
        if (!digits.isEmpty()) {
            String binary = new BigInteger(digits).toString(2);
            bits.append("0".repeat(CompressedLink.bitsOfNumber(digits.length()) - binary.length()))
                    .append(binary);
        }
    }

    private void text(String value, int most, boolean fixed) {
        boolean number = Rules.allDigits(value, 0, value.length());
        int encoding = number ? 0 : allOf(value, LOWER_HEX) ? 1 : allOf(value, UPPER_HEX) ? 2 : 0;
        if (!number && encoding == 0) {
            encoding = allOf(value, CompressedLink.BASE_64) ? 3 : 4;
        }
        put(encoding, 3);
        length(value.length(), most, fixed);
        if (encoding == 0) {
            number(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (encoding) {
                case 1 -> put(LOWER_HEX.indexOf(c), 4);
                case 2 -> put(UPPER_HEX.indexOf(c), 4);
                case 3 -> put(CompressedLink.BASE_64.indexOf(c), 6);
                default -> put(c, ASCII_BITS);
            }
        }
    }

    private static boolean allOf(String value, String set) {
        return value.chars().allMatch(c -> set.indexOf(c) >= 0);
    }

    private void put(int value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((value >> i & 1) == 0 ? '0' : '1');
        }
    }

    private String base64() {
        while (bits.length() % 6 != 0) {
            bits.append('0');
        }
        StringBuilder text = new StringBuilder(bits.length() / 6);
        for (int i = 0; i < bits.length(); i += 6) {
            text.append(CompressedLink.BASE_64.charAt(Integer.parseInt(bits, i, i + 6, 2)));
        }
        return text.toString();
    }
}
