package org.medseal.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.time.Instant;

/**
 * An electronic signature (21 CFR 11.50): who signed, when, and what it means.
 *
 * @param digest SHA-256 of what was signed, which is kept with it
 */
public record SignatureRow(@JsonIgnore long number, String who, Instant signedAt, String meaning, String digest)
        implements Serializable {}
