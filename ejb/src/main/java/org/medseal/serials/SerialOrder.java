package org.medseal.serials;

/** Asks for numbers never given to anyone: serials of a GTIN, or SSCCs. */
public sealed interface SerialOrder permits AllocateSerials, AllocateSsccs {
    /** The business key: the same request again gets the same numbers. */
    String requestId();

    long quantity();

    /** Who will print them; may be null. */
    String line();

    Series series();
}
