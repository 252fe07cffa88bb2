package org.medseal.wildfly.plant;

/** How a server of the outside world meets what it gets. */
public enum Behaviour {
    /** Checks it, and says what it found. */
    CHECK,
    /** Refuses the first item. */
    PARTIAL,
    REJECT,
    /** Takes it and will say later. */
    LATER,
    /** 503, whatever comes. */
    UNAVAILABLE,
    /** 400, whatever comes. */
    BAD_REQUEST,
    /** Takes it and says nothing for a long time. */
    SLOW,
    /** An answer that begins well and is not. */
    GARBAGE,
    /** An answer without end. */
    ENDLESS,
    /** An answer that would have the reader open a file. */
    ENTITY
}
