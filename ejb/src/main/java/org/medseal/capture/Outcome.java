package org.medseal.capture;

import java.util.Collection;
import java.util.List;

/**
 * What came of looking at a document's events.
 *
 * @param waitingFor blocks of the items it waits for; empty unless parked
 */
record Outcome(CaptureStatus status, int events, long items, List<Finding> findings, Collection<Long> waitingFor) {
    Outcome {
        findings = List.copyOf(findings);
        waitingFor = List.copyOf(waitingFor);
    }

    static Outcome rejected(List<Finding> findings) {
        return new Outcome(CaptureStatus.REJECTED, 0, 0, findings, List.of());
    }

    /** For the log. */
    String inWords() {
        return status + ", " + events + " events, " + items + " items, " + errorCount() + " errors";
    }

    long errorCount() {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.ERROR)
                .count();
    }
}
