package org.medseal.dashboard;

import java.io.Serializable;
import java.util.List;
import org.medseal.masterdata.LotRow;
import org.medseal.serials.PoolStatus;
import org.medseal.trace.LotCounts;

/**
 * How things stand.
 *
 * @param pools those that run out first
 */
public record Standing(List<LotInWork> lots, List<PoolInUse> pools, Waiting waiting, Urgent urgent)
        implements Serializable {
    /** An open lot and its packs so far. */
    public record LotInWork(LotRow lot, String product, LotCounts counts) implements Serializable {}

    public record PoolInUse(PoolStatus status, String product) implements Serializable {}

    /**
     * Counts of what cannot wait; none goes further than {@link Waiting#MOST}.
     *
     * @param recalls started and not closed, without drills
     * @param drafts recalls that somebody has to start or withdraw
     * @param lateReports past their deadline and not reported
     */
    public record Urgent(long recalls, long drafts, long lateReports) implements Serializable {}

    /** Counts of what is not finished; none goes further than {@link #MOST}. */
    public record Waiting(
            long incoming, long incomingParked, long outgoing, long outgoingParked, long captures, long capturesParked)
            implements Serializable {
        public static final int MOST = 10_000;

        /** What waits for a person. */
        public long parked() {
            return incomingParked + outgoingParked + capturesParked;
        }
    }
}
