package org.medseal.web.rest;

import org.medseal.RefusedException;

/** How much a document handed in for capture may hold; a deployer may set other limits. */
final class CaptureLimits {
    /** Enough for the whole of a large lot, an event for each pack. */
    static final int EVENTS = Integer.parseInt(System.getenv().getOrDefault("MEDSEAL_CAPTURE_LIMIT", "2000000"));
    /** Of a document; the server's listeners let in more, so that what is too large is told so. */
    static final long BYTES = Long.parseLong(System.getenv().getOrDefault("MEDSEAL_CAPTURE_BYTES", "314572800"));

    private CaptureLimits() {}

    static void checkBytes(long bytes) {
        if (bytes > BYTES) {
            throw new RefusedException(
                    RefusedException.Kind.TOO_LARGE,
                    "epcisException:CaptureLimitExceededException",
                    "The document has more than " + BYTES + " bytes");
        }
    }
}
