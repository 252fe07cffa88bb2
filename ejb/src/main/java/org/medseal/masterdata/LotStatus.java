package org.medseal.masterdata;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** Where a lot stands, and what it may become from there. */
public enum LotStatus {
    /** In production: serials are asked for and packs commissioned. */
    OPEN,
    /** Production is finished, nobody has decided yet. */
    CLOSED,
    /** May be sold. */
    RELEASED,
    /** Held back until somebody decides. */
    BLOCKED,
    /** Never sold: ends there, unless some of it got out all the same and has to come back. */
    REJECTED,
    /** Taken back from the market: every verification says so at once. Ends there. */
    RECALLED;

    private static final Map<LotStatus, Set<LotStatus>> MOVES = Map.of(
            OPEN, EnumSet.of(CLOSED, RELEASED, BLOCKED, REJECTED, RECALLED),
            CLOSED, EnumSet.of(RELEASED, BLOCKED, REJECTED, RECALLED),
            RELEASED, EnumSet.of(BLOCKED, RECALLED),
            BLOCKED, EnumSet.of(OPEN, CLOSED, RELEASED, REJECTED, RECALLED),
            REJECTED, EnumSet.of(RECALLED),
            RECALLED, EnumSet.noneOf(LotStatus.class));

    public boolean mayBecome(LotStatus next) {
        return MOVES.get(this).contains(next);
    }

    public static LotStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED,
                        "lot-status",
                        "A lot is open, closed, released, blocked, rejected or recalled, not \"" + text + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
