package org.medseal.reporting;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failed attempt: 5 s, doubled each time, an hour at most, and of that a random part between
 * half and all of it, so that a receiver that comes back is not met by everybody at once.
 */
final class Backoff {
    /** Attempts before a report waits for a person: about a day and a half. */
    static final int ATTEMPTS = 40;

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    static Duration after(int attempts) {
        return after(attempts, ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 to 1 */
    static Duration after(int attempts, double chance) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        Duration most = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        return Duration.ofMillis((long) (most.toMillis() * (0.5 + chance / 2)));
    }
}
