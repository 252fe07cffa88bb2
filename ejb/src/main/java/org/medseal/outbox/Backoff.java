package org.medseal.outbox;

import java.time.Duration;

/** How long to wait after a failed attempt: 5 s, doubled each time, an hour at most; about eight hours in all. */
final class Backoff {
    /** Attempts before a message waits for a person. */
    static final int ATTEMPTS = 16;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
