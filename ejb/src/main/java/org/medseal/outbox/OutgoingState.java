package org.medseal.outbox;

/** Where a message to be sent stands. */
public enum OutgoingState {
    /** To be sent now, or again at its next try. */
    READY,
    /** Taken by the broker. */
    SENT,
    /** Tried often enough; waits for a person. */
    PARKED,
    /** A person has decided that it will not be sent. */
    GIVEN_UP
}
