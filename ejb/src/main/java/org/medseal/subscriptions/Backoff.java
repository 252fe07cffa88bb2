package org.medseal.subscriptions;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failed attempt: 2 s, doubled each time, an hour at most, and of that a random part between half
 * and all of it. After so many attempts, about a day and a half, a message is given up and the next one is tried.
 */
final class Backoff {
    static final int ATTEMPTS = 45;

    private static final long FIRST_MILLIS = 2_000;
    private static final long LONGEST_MILLIS = 3_600_000;

    private Backoff() {}

    static Duration after(int attempts) {
        return after(attempts, ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 to 1 */
    static Duration after(int attempts, double chance) {
        long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(Math.max(attempts - 1, 0), 20));
        return Duration.ofMillis((long) (whole * (0.5 + chance / 2)));
    }
}
