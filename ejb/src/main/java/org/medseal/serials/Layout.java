package org.medseal.serials;

import java.nio.charset.StandardCharsets;

/**
 * What stands around each text of a stream.
 *
 * @param separator between two
 * @param before in front of each
 * @param after behind each
 * @param escape what makes a quotation mark harmless, or 0 where nothing need be escaped
 */
record Layout(byte[] separator, byte[] before, byte[] after, char escape) {
    static Layout json(NumberMaker maker) {
        return of(",", "\"", "\"", maker.hasSigns() ? '\\' : 0);
    }

    static Layout ndjson(NumberMaker maker, String member) {
        return of("", "{\"" + member + "\":\"", "\"}\n", maker.hasSigns() ? '\\' : 0);
    }

    /** Quoted only where signs may occur (RFC 4180): one serial a line. */
    static Layout csv(NumberMaker maker) {
        return maker.hasSigns() ? of("", "\"", "\"\n", '"') : of("", "", "\n", 0);
    }

    private static Layout of(String separator, String before, String after, int escape) {
        return new Layout(bytes(separator), bytes(before), bytes(after), (char) escape);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
