package org.medseal.signing;

import java.io.Serializable;

/** What came of checking a code's signature, and a sentence for people. */
public record SignatureAnswer(SignatureStatus status, String keyId, String sentence) implements Serializable {
    public boolean isValid() {
        return status == SignatureStatus.VALID;
    }
}
