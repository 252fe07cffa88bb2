package org.medseal.wildfly.faults;

import java.time.Duration;
import java.util.List;

/**
 * What a run came to.
 *
 * @param lost questions that were never answered, and what was acknowledged and is not there
 * @param doubled what is there twice
 */
public record FaultsSummary(
        long seed, Duration time, Broken broken, Done done, int lost, long doubled, List<String> differences) {
    private static final int SHOWN = 40;

    /** How often what was broken. */
    public record Broken(int kills, int databaseStops, int cuts, long doubles) {}

    /** What the clients got done in spite of it. */
    public record Done(int captures, int allocations, int deliveries, int items, long verifications) {}

    public FaultsSummary {
        differences = List.copyOf(differences);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                "Seed %d, %d s: %d kills, %d database stops, %d cuts, %d doubles%n"
                        + "%d captures, %d allocations, %d deliveries, %d items, %d verifications%n"
                        + "lost %d, doubled %d, differences %d%n",
                seed,
                time.toSeconds(),
                broken.kills(),
                broken.databaseStops(),
                broken.cuts(),
                broken.doubles(),
                done.captures(),
                done.allocations(),
                done.deliveries(),
                done.items(),
                done.verifications(),
                lost,
                doubled,
                differences.size()));
        differences.stream()
                .limit(SHOWN)
                .forEach(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }
}
