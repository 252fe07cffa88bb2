package org.medseal.capture;

/** Where a capture job stands. */
public enum CaptureStatus {
    /** Kept, its events not looked at yet. */
    RECEIVED,
    /** Builds on something that is not known yet; tried again when that comes, and by the clock. */
    PARKED,
    /** All events are in, or, where the sender asked to proceed, all those that could be. */
    ACCEPTED,
    /** No event is in. */
    REJECTED;

    /** Whether this is the last word. */
    public boolean isFinal() {
        return this == ACCEPTED || this == REJECTED;
    }
}
