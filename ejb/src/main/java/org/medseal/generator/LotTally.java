package org.medseal.generator;

/**
 * How much a plan comes to, known before anything of it is made up.
 *
 * @param shipments to the wholesaler and the pharmacy, those that are a mishap not counted
 * @param returns from the pharmacy
 */
public record LotTally(long lots, long packs, long cases, long pallets, long shipments, long returns, long events) {
    /** To a pharmacy and received there, unpacked, a pack sent back and received. */
    private static final int EVENTS_OF_LAST_CASE = 5;
    /** Which pack of the last case is dispensed, and which destroyed. */
    private static final int DISPENSED = 2;

    private static final int DESTROYED = 3;
    /** Each pallet is packed, shipped, received and unpacked. */
    private static final int EVENTS_OF_PALLET = 4;

    public static LotTally of(LotPlan plan) {
        LotPlan.Size size = plan.size();
        long lots = size.lots();
        return new LotTally(
                lots,
                lots * size.packs(),
                lots * size.cases(),
                lots * size.pallets(),
                lots * (size.pallets() + 1),
                lots,
                lots * eventsOfLot(plan));
    }

    private static long eventsOfLot(LotPlan plan) {
        LotPlan.Size size = plan.size();
        int last = size.packs() - (size.cases() - 1) * size.packsPerCase();
        long events = batches(size.packs())
                + batches(size.cases() + size.pallets())
                + size.cases()
                + (long) EVENTS_OF_PALLET * size.pallets()
                + EVENTS_OF_LAST_CASE;
        if (last >= DISPENSED) {
            events++;
        }
        if (last >= DESTROYED) {
            events++;
        }
        return events
                + plan.mishaps().stream()
                        .filter(mishap -> isReported(mishap, last))
                        .count();
    }

    /** Whether it is an event of its own. */
    private static boolean isReported(Mishap mishap, int last) {
        return switch (mishap) {
            case PACKED_TOO_EARLY -> false;
            case RECEIVED_AFTER_DESTRUCTION -> last >= DESTROYED;
            default -> true;
        };
    }

    private static long batches(int things) {
        return (things + LotStory.BATCH - 1) / LotStory.BATCH;
    }

    /** Packs, cases and pallets. */
    public long things() {
        return packs + cases + pallets;
    }
}
