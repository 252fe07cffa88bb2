package org.medseal.signing;

import java.util.Arrays;

/** How a code is signed, told by the name that the key has in the database and in requests. */
public enum KeyAlgorithm {
    /** A signature (RFC 8032) that everybody can check: 86 characters. */
    ED25519("Ed25519", 64),
    /** The first 96 bits of a MAC (RFC 2104, truncated as its section 5 allows): 16 characters, for small symbols. */
    HMAC("HMAC-SHA-256", 12);

    private final String word;
    private final int bytes;

    KeyAlgorithm(String word, int bytes) {
        this.word = word;
        this.bytes = bytes;
    }

    /** The algorithm of that name. */
    public static KeyAlgorithm parse(String word) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no algorithm " + word
                        + " for signing codes; there are " + ED25519.word + " and " + HMAC.word));
    }

    /** How many bytes a signature has. */
    int bytes() {
        return bytes;
    }

    /** How many characters of base64url a signature has. */
    int characters() {
        return (bytes * 8 + 5) / 6;
    }

    @Override
    public String toString() {
        return word;
    }
}
