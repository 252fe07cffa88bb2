package org.medseal.audit;

import java.time.Instant;

/** One record as it was written; {@code before} and {@code after} are JSON texts. */
public record AuditRow(
        long number, Instant recordedAt, String zone, String who, AuditEntry entry, String correlationId) {}
