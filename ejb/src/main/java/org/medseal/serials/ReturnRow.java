package org.medseal.serials;

import java.io.Serializable;
import java.time.Instant;

/**
 * A return that was accepted.
 *
 * @param returned how many numbers it made unusable
 */
public record ReturnRow(String requestId, String allocation, long returned, String returnedBy, Instant returnedAt)
        implements Serializable {}
