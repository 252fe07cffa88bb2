package org.medseal.web.rest;

import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException.Kind;
import org.medseal.signing.KeyAlgorithm;

/** Words of requests about signed codes. */
final class SigningWords {
    private SigningWords() {}

    /** Ed25519 where none is named. */
    static KeyAlgorithm algorithm(String word) {
        try {
            return word == null ? KeyAlgorithm.ED25519 : KeyAlgorithm.parse(word);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Kind.MALFORMED,
                    "wrong-value",
                    e.getMessage(),
                    List.of(new InvalidInputException.Fault("/algorithm", "wrong-value", e.getMessage())));
        }
    }
}
