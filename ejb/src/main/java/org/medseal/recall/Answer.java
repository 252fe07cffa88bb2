package org.medseal.recall;

import java.io.Serializable;
import java.time.Instant;
import org.medseal.gs1.Gln;

/** What a holder said last. */
public record Answer(
        Gln gln,
        String account,
        Instant answeredAt,
        boolean acknowledged,
        Quantities quantities,
        boolean done,
        String note)
        implements Serializable {
    /** Packs by what became of them, all of them since the recall began. */
    public record Quantities(long returned, long quarantined, long destroyed, long dispensed) implements Serializable {
        static final Quantities NONE = new Quantities(0, 0, 0, 0);

        long recovered() {
            return returned + quarantined + destroyed;
        }

        long total() {
            return recovered() + dispensed;
        }
    }
}
