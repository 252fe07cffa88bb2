package org.medseal.progress;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * How far work had come when it was last told.
 *
 * @param step of its steps, empty where there is but one
 * @param total how much there is to do in this step, 0 where nobody knows
 */
public record WorkRow(UUID id, WorkKind kind, String subject, String step, long done, long total, Instant began)
        implements Serializable {}
