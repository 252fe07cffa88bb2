package org.medseal.web.publicpage;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much an address may ask without log-in: so much a minute, and as much at once after it kept quiet. Counted in this
 * node's memory; with several nodes an address has that much at each.
 */
final class Allowance {
    private static final int REMEMBERED = 100_000;
    private static final double MINUTE = 60_000;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Left> byAddress = new ConcurrentHashMap<>();

    /** What is left of it, as it was then. */
    private record Left(double amount, long at) {}

    /** @param perMinute 0: no bound */
    Allowance(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /**
     * Takes something of the address's allowance.
     *
     * @return 0, or in how many seconds there will be enough
     */
    long take(String address, int cost) {
        if (perMinute <= 0) {
            return 0;
        }
        long now = clock.millis();
        if (byAddress.size() > REMEMBERED) {
            byAddress.values().removeIf(left -> refilled(left, now) >= perMinute);
        }
        double[] missing = {0};
        byAddress.compute(address, (key, before) -> {
            double amount = before == null ? perMinute : refilled(before, now);
            missing[0] = Math.max(0, Math.min(cost, perMinute) - amount);
            return new Left(missing[0] > 0 ? amount : amount - Math.min(cost, perMinute), now);
        });
        return (long) Math.ceil(missing[0] * MINUTE / perMinute / 1000);
    }

    private double refilled(Left left, long now) {
        return Math.min(perMinute, left.amount + (now - left.at) * perMinute / MINUTE);
    }
}
