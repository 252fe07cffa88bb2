package org.medseal.signing;

import java.time.Instant;

/**
 * A wish for a new key.
 *
 * @param activeFrom null: from now on
 * @param activeUntil null: for a year
 * @param trustedUntil null: five years longer than it signs, the longest shelf life of medicines
 */
public record CreateKey(KeyAlgorithm algorithm, Instant activeFrom, Instant activeUntil, Instant trustedUntil) {}
