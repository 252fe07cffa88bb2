package org.medseal.signing;

import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key as JWK has it, 32 bytes (RFC 8037), and as the JDK has it, with the ASN.1 of X.509 in front (RFC 8410). */
final class KeyBytes {
    private static final byte[] FRONT = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int BYTES = 32;

    private KeyBytes() {}

    static byte[] wrap(byte[] key) {
        byte[] encoded = Arrays.copyOf(FRONT, FRONT.length + key.length);
        System.arraycopy(key, 0, encoded, FRONT.length, key.length);
        return encoded;
    }

    static byte[] unwrap(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }
}
