package org.medseal.wildfly.sidebyside;

import java.time.Duration;
import java.util.List;

/**
 * What a run came to.
 *
 * @param lost events that were told to be captured and are not there, or are there twice, or that nobody handed in
 */
public record SideBySideSummary(Duration time, Done done, Waits waits, int lost, List<String> differences) {
    private static final int SHOWN = 40;

    /** What the clients got done. */
    public record Done(long documents, long events, long queries) {}

    /**
     * How long statements waited for locks.
     *
     * @param looks how often somebody looked
     * @param seen statements that waited at a look
     */
    public record Waits(long longestMillis, String longest, long looks, long seen) {}

    public SideBySideSummary {
        differences = List.copyOf(differences);
    }

    /** Nothing lost, nothing told wrongly. */
    public boolean isWhole() {
        return lost == 0 && differences.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                "%d s side by side: %d documents with %d events captured, %d queries answered%n"
                        + "lost or doubled events %d, differences %d%n"
                        + "longest wait for a lock %d ms (%d seen waiting at %d looks): %s%n",
                time.toSeconds(),
                done.documents(),
                done.events(),
                done.queries(),
                lost,
                differences.size(),
                waits.longestMillis(),
                waits.seen(),
                waits.looks(),
                waits.longest()));
        differences.stream()
                .limit(SHOWN)
                .forEach(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }
}
