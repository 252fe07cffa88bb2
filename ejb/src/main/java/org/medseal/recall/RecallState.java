package org.medseal.recall;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** Where a recall stands, and what it may become from there. */
public enum RecallState {
    /** Made by one person, not yet approved by another: nothing is recalled. */
    DRAFT,
    /** Approved by signature: the packs are recalled. */
    STARTED,
    /** Over: no more answers are taken. The packs stay recalled for good. */
    CLOSED,
    /** Given up before it was started: nothing was ever recalled. */
    WITHDRAWN;

    private static final Map<RecallState, Set<RecallState>> MOVES = Map.of(
            DRAFT, EnumSet.of(STARTED, WITHDRAWN),
            STARTED, EnumSet.of(CLOSED),
            CLOSED, EnumSet.noneOf(RecallState.class),
            WITHDRAWN, EnumSet.noneOf(RecallState.class));

    public boolean mayBecome(RecallState next) {
        return MOVES.get(this).contains(next);
    }

    public static RecallState parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED,
                        "recall-state",
                        "A recall is draft, started, closed or withdrawn, not \"" + text + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
