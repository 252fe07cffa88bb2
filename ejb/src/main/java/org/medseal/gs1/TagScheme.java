package org.medseal.gs1;

import java.util.Locale;

/**
 * The binary forms of an EPC on an RFID tag (TDS 2, 14.6), as one table: header, how many bits company prefix and
 * reference share, how many digits they have together, and in what form the serial part follows.
 */
enum TagScheme {
    SGTIN_96(0x30, 44, 13, Tail.NUMBER, 38),
    SGTIN_198(0x36, 44, 13, Tail.TEXT, 140),
    SSCC_96(0x31, 58, 17, Tail.ZEROS, 24),
    SGLN_96(0x32, 41, 12, Tail.NUMBER, 41),
    SGLN_195(0x39, 41, 12, Tail.TEXT, 140),
    GRAI_96(0x33, 44, 12, Tail.NUMBER, 38),
    GRAI_170(0x37, 44, 12, Tail.TEXT, 112),
    GIAI_96(0x34, 82, 0, Tail.NUMBER, 0),
    GIAI_202(0x38, 188, 0, Tail.TEXT, 0),
    GSRN_96(0x2D, 58, 17, Tail.ZEROS, 24),
    GSRNP_96(0x2E, 58, 17, Tail.ZEROS, 24),
    GDTI_96(0x2C, 41, 12, Tail.NUMBER, 41),
    GDTI_174(0x3E, 41, 12, Tail.TEXT, 119),
    SGCN_96(0x3F, 41, 12, Tail.KEPT_ZEROS, 41),
    CPI_96(0x3C, 51, 0, Tail.NUMBER, 31),
    CPI_VAR(0x3D, 0, 0, Tail.NUMBER, 40),
    ITIP_110(0x40, 44, 13, Tail.NUMBER, 38),
    ITIP_212(0x41, 44, 13, Tail.TEXT, 140);

    /** How the last part is written. */
    enum Tail {
        /** As a number: digits without zeros in front. */
        NUMBER,
        /** As a number with a 1 in front, so that zeros in front are kept. */
        KEPT_ZEROS,
        /** Seven bits a character, zeros behind. */
        TEXT,
        /** There is none: bits that are zero fill up the tag. */
        ZEROS
    }

    /** Bits of a company prefix of 12, 11, … 6 digits: its partition value is the place in this row (TDS 14.3). */
    private static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};

    private static final TagScheme[] ALL = values();

    private final int header;
    private final int keyBits;
    private final int digits;
    private final Tail tail;
    private final int tailBits;

    TagScheme(int header, int keyBits, int digits, Tail tail, int tailBits) {
        this.header = header;
        this.keyBits = keyBits;
        this.digits = digits;
        this.tail = tail;
        this.tailBits = tailBits;
    }

    static TagScheme parse(String word) {
        for (TagScheme scheme : ALL) {
            if (scheme.word().equals(word)) {
                return scheme;
            }
        }
        throw new Gs1Exception("tag-scheme", "There is no binary EPC scheme " + Rules.quoted(word));
    }

    static TagScheme of(int header) {
        for (TagScheme scheme : ALL) {
            if (scheme.header == header) {
                return scheme;
            }
        }
        throw new Gs1Exception(
                "tag-header",
                "The EPC header " + Integer.toHexString(header).toUpperCase(Locale.ROOT)
                        + " (the first eight bits) is none that is read here");
    }

    /** Its name in a tag URI: {@code sgtin-96}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scheme of the pure identity: {@code sgtin}. */
    String identity() {
        String word = word();
        return word.substring(0, word.indexOf('-'));
    }

    int header() {
        return header;
    }

    Tail tail() {
        return tail;
    }

    int tailBits() {
        return tailBits;
    }

    /** Whether company prefix and reference always have the same number of digits together. */
    boolean fixedKey() {
        return digits > 0;
    }

    boolean pieces() {
        return this == ITIP_110 || this == ITIP_212;
    }

    int referenceDigits(int prefixDigits) {
        return digits - prefixDigits;
    }

    int referenceBits(int prefixDigits) {
        return keyBits - prefixBits(prefixDigits);
    }

    static int prefixBits(int prefixDigits) {
        return PREFIX_BITS[partition(prefixDigits)];
    }

    static int partition(int prefixDigits) {
        return 12 - prefixDigits;
    }

    static int prefixDigits(long partition) {
        if (partition >= PREFIX_BITS.length) {
            throw new Gs1Exception("tag-partition", "There is no partition value " + partition + "; they are 0 to 6");
        }
        return 12 - (int) partition;
    }
}
