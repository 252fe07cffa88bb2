package org.medseal.reporting;

import java.util.EnumSet;
import java.util.Set;

/** Where a report stands; the table of moves is here and nowhere else. */
public enum ReportState {
    /** To be sent now, or again at its next try. */
    DUE,
    /** Taken by the receiver, who has not judged it yet. */
    SENT,
    ACCEPTED,
    /** Accepted but for some of its items. */
    PARTIAL,
    REJECTED,
    /** Waits for a person: trying again as it is would change nothing. */
    PARKED;

    public boolean mayBecome(ReportState next) {
        return nexts().contains(next);
    }

    private Set<ReportState> nexts() {
        return switch (this) {
            case DUE -> EnumSet.of(SENT, ACCEPTED, PARTIAL, REJECTED, PARKED);
            case SENT -> EnumSet.of(ACCEPTED, PARTIAL, REJECTED, PARKED);
            case PARKED -> EnumSet.of(DUE, SENT);
            case PARTIAL, REJECTED -> EnumSet.of(DUE);
            case ACCEPTED -> EnumSet.noneOf(ReportState.class);
        };
    }

    /** The receiver has said its last word on it. */
    public boolean isAcknowledged() {
        return this == ACCEPTED || this == PARTIAL || this == REJECTED;
    }

    /** Sent, asked for or waited for by itself. */
    public boolean isInWork() {
        return this == DUE || this == SENT;
    }

    /** Not reported yet as it has to be; past the deadline that is late. */
    public boolean isOpen() {
        return this != ACCEPTED && this != PARTIAL;
    }
}
