package org.medseal.items;

import static org.medseal.items.ItemState.ACTIVE;
import static org.medseal.items.ItemState.DECOMMISSIONED;
import static org.medseal.items.ItemState.DESTROYED;
import static org.medseal.items.ItemState.DISPENSED;
import static org.medseal.items.ItemState.ENCODED;
import static org.medseal.items.ItemState.HELD;
import static org.medseal.items.ItemState.IN_TRANSIT;
import static org.medseal.items.ItemState.RETURNED;
import static org.medseal.items.ItemState.SAMPLED;

import java.util.EnumMap;
import java.util.Map;

/**
 * What may happen to an item: for each move and each state the state that follows, or the rule that forbids it. The
 * state looked at is the effective one, with what happened to the containers since.
 *
 * <p>Columns: issued, encoded, active, in transit, held, returned, dispensed, sampled, destroyed, decommissioned.
 */
final class RuleTable {
    private static final Rule AGAIN = Rule.ALREADY_COMMISSIONED;
    private static final Rule UNBORN = Rule.NOT_COMMISSIONED;
    private static final Rule AWAY = Rule.IN_TRANSIT;
    private static final Rule HERE = Rule.NOT_IN_TRANSIT;
    private static final Rule STOP = Rule.HELD;
    private static final Rule OUT = Rule.OUT;

    private static final Map<Move, Verdict[]> ROWS = new EnumMap<>(Move.class);

    static {
        row(Move.ENCODE, ENCODED, ENCODED, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN);
        row(Move.COMMISSION, ACTIVE, ACTIVE, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN, AGAIN);
        row(Move.PACK, UNBORN, UNBORN, ACTIVE, AWAY, HELD, RETURNED, OUT, OUT, OUT, OUT);
        row(Move.UNPACK, UNBORN, UNBORN, ACTIVE, IN_TRANSIT, HELD, RETURNED, OUT, OUT, OUT, OUT);
        row(Move.SHIP, UNBORN, UNBORN, IN_TRANSIT, AWAY, STOP, IN_TRANSIT, OUT, OUT, OUT, OUT);
        row(Move.VOID_SHIPPING, UNBORN, UNBORN, HERE, ACTIVE, HERE, HERE, OUT, OUT, OUT, OUT);
        row(Move.RECEIVE, UNBORN, UNBORN, ACTIVE, ACTIVE, HELD, RETURNED, OUT, OUT, OUT, OUT);
        row(Move.RETURN, UNBORN, UNBORN, RETURNED, RETURNED, HELD, RETURNED, RETURNED, OUT, OUT, OUT);
        row(Move.HOLD, UNBORN, UNBORN, HELD, HELD, HELD, HELD, OUT, OUT, OUT, OUT);
        row(Move.RELEASE, UNBORN, UNBORN, ACTIVE, IN_TRANSIT, ACTIVE, ACTIVE, OUT, OUT, OUT, OUT);
        row(Move.DISPENSE, UNBORN, UNBORN, DISPENSED, DISPENSED, STOP, DISPENSED, OUT, OUT, OUT, OUT);
        row(Move.SAMPLE, UNBORN, UNBORN, SAMPLED, AWAY, SAMPLED, SAMPLED, OUT, OUT, OUT, OUT);
        // A label that was spoilt on the line is reported destroyed or decommissioned without ever having been in use.
        row(
                Move.DESTROY,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                DESTROYED,
                OUT,
                DESTROYED);
        row(
                Move.DECOMMISSION,
                DECOMMISSIONED,
                DECOMMISSIONED,
                DECOMMISSIONED,
                DECOMMISSIONED,
                DECOMMISSIONED,
                DECOMMISSIONED,
                OUT,
                DECOMMISSIONED,
                OUT,
                OUT);
        row(Move.OBSERVE, UNBORN, ENCODED, ACTIVE, IN_TRANSIT, HELD, RETURNED, DISPENSED, SAMPLED, OUT, DECOMMISSIONED);
    }

    private RuleTable() {}

    static Verdict verdict(Move move, ItemState state) {
        return ROWS.get(move)[state.ordinal()];
    }

    /** For the container that something is packed into; an SSCC need not have been commissioned before. */
    static Verdict verdictOnParent(ItemState state, boolean logisticUnit) {
        Verdict verdict = verdict(Move.PACK, state);
        if (verdict instanceof ItemState) {
            return verdict;
        }
        if (verdict == UNBORN) {
            return logisticUnit ? ACTIVE : Rule.PARENT_NOT_COMMISSIONED;
        }
        return Rule.PARENT_NOT_ACTIVE;
    }

    /** The state of an item of others after the move, whatever was known: it is taken as reported. */
    static ItemState asReported(Move move, ItemState state) {
        if (verdict(move, state) instanceof ItemState allowed) {
            return allowed;
        }
        return switch (move) {
            case SHIP -> IN_TRANSIT;
            case RETURN -> RETURNED;
            case HOLD -> HELD;
            case DISPENSE -> DISPENSED;
            case SAMPLE -> SAMPLED;
            case DESTROY -> DESTROYED;
            case DECOMMISSION -> DECOMMISSIONED;
            case ENCODE, UNPACK, OBSERVE -> state == ItemState.ISSUED ? ACTIVE : state;
            case COMMISSION, PACK, RECEIVE, RELEASE, VOID_SHIPPING -> ACTIVE;
        };
    }

    private static void row(Move move, Verdict... verdicts) {
        if (verdicts.length != ItemState.values().length) {
            throw new IllegalStateException(move + " lacks a verdict");
        }
        ROWS.put(move, verdicts);
    }
}
