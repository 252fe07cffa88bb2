package org.medseal.gs1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the compressed part of a Digital Link: one path segment in base64url whose bits are AIs, four to a digit, each
 * with its value packed (Digital Link URI compression 1.1). A code with a hexadecimal letter stands for several AIs.
 */
final class CompressedLink {
    static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HEX = "0123456789ABCDEF";
    private static final int BYTE = 8;
    /** More bits are in no link: the longest message is far shorter. */
    private static final int MOST_CHARACTERS = 1_000;

    static final Map<String, List<String>> SEQUENCES = Map.ofEntries(
            Map.entry("0A", List.of("01", "22")),
            Map.entry("0B", List.of("01", "10")),
            Map.entry("0C", List.of("01", "21")),
            Map.entry("0D", List.of("01", "17")),
            Map.entry("0E", List.of("01", "7003")),
            Map.entry("0F", List.of("01", "30")),
            Map.entry("1A", List.of("01", "10", "21", "17")),
            Map.entry("1B", List.of("01", "15")),
            Map.entry("1C", List.of("01", "11")),
            Map.entry("1D", List.of("01", "16")),
            Map.entry("1E", List.of("01", "91")),
            Map.entry("1F", List.of("01", "10", "15")),
            Map.entry("9A", List.of("8010", "8011")),
            Map.entry("9B", List.of("8017", "8019")),
            Map.entry("9C", List.of("8018", "8019")),
            Map.entry("9D", List.of("414", "254")));

    private final String text;
    private int at;

    private CompressedLink(String text) {
        this.text = text;
    }

    /** What the segment says; nothing where it is not compressed data. */
    static List<Element> read(String segment) {
        if (segment.length() > MOST_CHARACTERS) {
            return List.of();
        }
        for (int i = 0; i < segment.length(); i++) {
            if (BASE_64.indexOf(segment.charAt(i)) < 0) {
                return List.of();
            }
        }
        try {
            return new CompressedLink(segment).elements();
        } catch (NotCompressedException e) {
            return List.of();
        }
    }

    private List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        while (left() >= BYTE) {
            String code = "" + hex() + hex();
            if (Rules.allDigits(code, 0, 2)) {
                elements.add(element(ai(code)));
            } else {
                sequence(code).forEach(ai -> elements.add(element(ai)));
            }
        }
        require(bits(left()) == 0);
        return elements;
    }

    private String ai(String start) {
        StringBuilder ai = new StringBuilder(start);
        int digits = ApplicationIdentifiers.aiLength(start, 0);
        while (ai.length() < digits) {
            ai.append(hex());
        }
        return ai.toString();
    }

    /** Ten codes each for the families that differ in the number of decimals, six for two of them. */
    private static List<String> sequence(String code) {
        int letter = HEX.indexOf(code.charAt(1));
        List<String> fixed = SEQUENCES.get(code);
        if (fixed != null) {
            return fixed;
        }
        return switch (code.charAt(0)) {
            case '2' -> List.of("01", "310" + (letter - 10));
            case '3' -> List.of("01", "320" + (letter - 10));
            case 'A' -> List.of("01", "392" + letter);
            case 'C' -> List.of("255", letter < 10 ? "390" + letter : "394" + (letter - 10));
            default -> List.of("");
        };
    }

    private Element element(String ai) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(ai);
        require(row != null);
        StringBuilder value = new StringBuilder();
        for (Component part : packed(row.components())) {
            boolean fixed = part.least() == part.most() && !part.optional();
            value.append(part.type() == 'n' ? number(part.most(), fixed) : text(part.most(), fixed));
        }
        return new Element(ai, value.toString());
    }

    /** The compression knows coarser parts than the checks do: neighbours of one type are one part. */
    static List<Component> packed(List<Component> parts) {
        List<Component> packed = new ArrayList<>();
        for (Component part : parts) {
            Component last = packed.isEmpty() ? null : packed.get(packed.size() - 1);
            boolean number = part.type() == 'n';
            boolean open = part.optional() || part.least() < part.most();
            boolean lastOpen = last != null && (last.optional() || last.least() < last.most());
            if (last != null && number == (last.type() == 'n') && (!number || open == lastOpen)) {
                int least = open || lastOpen ? 0 : last.most() + part.most();
                packed.set(
                        packed.size() - 1,
                        new Component(last.type(), least, last.most() + part.most(), open || lastOpen, List.of()));
            } else {
                packed.add(part);
            }
        }
        return packed;
    }

    private String number(int most, boolean fixed) {
        int digits = fixed ? most : length(most);
        if (digits == 0) {
            return "";
        }
        require(digits <= most);
        String value = large(bitsOfNumber(digits)).toString();
        require(value.length() <= digits);
        return "0".repeat(digits - value.length()) + value;
    }

    private int length(int most) {
        return bits(bitsOfLength(most));
    }

    /** How many bits hold a number of so many digits. */
    static int bitsOfNumber(int digits) {
        return (int) Math.ceil(digits * Math.log(10) / Math.log(2) + 0.01);
    }

    /** How many bits say how long a value is that has at most so many characters. */
    static int bitsOfLength(int most) {
        return (int) Math.ceil(Math.log(most) / Math.log(2) + 0.01);
    }

    private String text(int most, boolean fixed) {
        int encoding = bits(3);
        int characters = fixed ? most : length(most);
        require(characters <= most);
        if (encoding == 0) {
            return number(characters, true);
        }
        StringBuilder value = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            value.append(
                    switch (encoding) {
                        case 1 -> Character.toLowerCase(hex());
                        case 2 -> hex();
                        case 3 -> BASE_64.charAt(bits(6));
                        case 4 -> (char) bits(7);
                        default -> throw new NotCompressedException();
                    });
        }
        return value.toString();
    }

    private BigInteger large(int count) {
        require(count <= left());
        StringBuilder binary = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            binary.append(bit());
        }
        return new BigInteger(binary.toString(), 2);
    }

    private char hex() {
        return HEX.charAt(bits(4));
    }

    private int left() {
        return text.length() * 6 - at;
    }

    private int bits(int count) {
        require(count <= left());
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    private int bit() {
        int sextet = BASE_64.indexOf(text.charAt(at / 6));
        int bit = sextet >> 5 - at % 6 & 1;
        at++;
        return bit;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NotCompressedException();
        }
    }

    /** The bits make no sense as compressed data. */
    private static final class NotCompressedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCompressedException() {
            super(null, null, false, false);
        }
    }
}
