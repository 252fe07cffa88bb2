package org.medseal.signing;

import java.io.Serializable;
import java.time.Instant;

/**
 * What everybody may know of a key.
 *
 * @param publicKey the 32 bytes of an Ed25519 key; null for a secret one
 * @param activeFrom from then on it signs and is trusted
 * @param activeUntil until then it signs
 * @param trustedUntil until then what it signed is taken: packs outlive the time of signing
 * @param retiredAt from then on nothing that it signed is taken; null as long as that is not so
 */
public record CodeKey(
        String id,
        KeyAlgorithm algorithm,
        byte[] publicKey,
        Instant activeFrom,
        Instant activeUntil,
        Instant trustedUntil,
        Instant retiredAt)
        implements Serializable {

    /** Whether it signs codes at that time. */
    boolean signsAt(Instant now) {
        return retiredAt == null && !now.isBefore(activeFrom) && now.isBefore(activeUntil);
    }
}
