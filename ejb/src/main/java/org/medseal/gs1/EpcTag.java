package org.medseal.gs1;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;

/**
 * An EPC as an RFID tag holds it (TDS 2, 12 and 14): a pure identity with the tag's size and its filter value.
 *
 * @param scheme binary form: {@code sgtin-96}, {@code sgtin-198}, {@code sscc-96}, {@code sgln-195} …
 * @param filter what kind of object carries the tag, 0 to 7 (TDS 10)
 * @param identity the pure identity URN
 */
public record EpcTag(String scheme, int filter, EpcUri identity) implements Serializable {
    private static final String TAG = "urn:epc:tag:";
    private static final String RAW = "urn:epc:raw:";
    private static final String IDENTITY = "urn:epc:id:";

    public EpcTag {
        if (filter < 0 || filter > 7) {
            throw new Gs1Exception("filter", "The filter value of a tag is 0 to 7, not " + filter);
        }
        TagScheme row = TagScheme.parse(scheme);
        String start = IDENTITY + row.identity() + ":";
        if (!identity.text().startsWith(start)) {
            throw new Gs1Exception(
                    "tag-scheme", Rules.quoted(identity.text()) + " cannot stand on a tag as " + row.word());
        }
        new TagWriter(row, filter).write(identity.text().substring(start.length()));
    }

    /** Whether a text is the URI of a tag: its fields, or its bits (TDS 12). */
    static boolean looksLikeOne(String text) {
        return text.startsWith(TAG) || text.startsWith(RAW);
    }

    /**
     * Reads a tag URI: {@code urn:epc:tag:sgtin-96:3.0037000.030241.1041970}, or a raw one as readers give it:
     * {@code urn:epc:raw:96.x3074257BF7194E4000001A85}.
     */
    public static EpcTag parse(String uri) {
        if (uri.startsWith(RAW)) {
            int x = uri.indexOf(".x", RAW.length());
            if (x < 0 || !Rules.allDigits(uri, RAW.length(), x)) {
                throw new Gs1Exception(
                        "tag-uri", Rules.quoted(uri) + ": the number of bits, .x and hexadecimal digits must follow");
            }
            return decode(uri.substring(x + 2));
        }
        int colon = uri.startsWith(TAG) ? uri.indexOf(':', TAG.length()) : -1;
        if (colon < 0) {
            throw new Gs1Exception("tag-uri", Rules.quoted(uri) + " is no EPC tag URI (urn:epc:tag:…)");
        }
        TagScheme scheme = TagScheme.parse(uri.substring(TAG.length(), colon));
        if (colon + 3 > uri.length() || !Rules.isDigit(uri.charAt(colon + 1)) || uri.charAt(colon + 2) != '.') {
            throw new Gs1Exception(Fault.at(
                    colon + 1, 1, "filter", Rules.quoted(uri) + ": a filter value and a point must follow the scheme"));
        }
        EpcUri identity = new EpcUri(IDENTITY + scheme.identity() + ":" + uri.substring(colon + 3));
        return new EpcTag(scheme.word(), uri.charAt(colon + 1) - '0', identity);
    }

    /** Reads the memory of a tag from its EPC header on, as hexadecimal digits. */
    public static EpcTag decode(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new Gs1Exception("tag-hex", Rules.quoted(hex) + " is no even number of hexadecimal digits");
        }
        return decode(bytes);
    }

    /** Reads the memory of a tag from its EPC header on; zeros may fill it up to whole words. */
    public static EpcTag decode(byte[] memory) {
        return new TagReader(memory).read();
    }

    /** The memory from the EPC header on, in whole words of 16 bits. */
    public byte[] bytes() {
        String body = identity.text().substring(identity.text().indexOf(':', IDENTITY.length()) + 1);
        return new TagWriter(TagScheme.parse(scheme), filter).write(body).words();
    }

    public String hex() {
        return HexFormat.of().withUpperCase().formatHex(bytes());
    }

    /** The tag URI; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return TAG + scheme + ":" + filter
                + identity.text()
                        .substring(identity.text().indexOf(':', IDENTITY.length()))
                        .replaceFirst(":", ".");
    }

    /** The forms that may hold a key of this kind, smallest first. */
    public static List<String> schemes(String identityScheme) {
        return List.of(TagScheme.values()).stream()
                .filter(scheme -> scheme.identity().equals(identityScheme))
                .map(TagScheme::word)
                .toList();
    }
}
