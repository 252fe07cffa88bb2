package org.medseal.outbox;

/** Where a message that came in stands. */
public enum IncomingState {
    /** Kept, not yet acted on, or to be tried again. */
    RECEIVED,
    /** Acted on and answered. */
    DONE,
    /** Cannot be acted on until a person has looked at it. */
    PARKED,
    /** Acted on; the answer was no. */
    REFUSED,
    /** A person has decided that nothing will come of it. */
    GIVEN_UP
}
