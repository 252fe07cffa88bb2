package org.medseal.recall;

import org.medseal.items.ItemState;

/**
 * What packs of a scope have in common.
 *
 * @param since whether the last thing that happened to them happened after the recall was started
 */
record Part(ItemState state, Holder holder, boolean since) {
    /** Whether they are where the recall was after them: held by us, or put aside or made useless since its start. */
    boolean isSecured() {
        return switch (state) {
            case ACTIVE -> holder.ours();
            case HELD, RETURNED -> holder.ours() || since;
            case SAMPLED, DESTROYED, DECOMMISSIONED -> since;
            default -> false;
        };
    }

    /** Whether there is nothing to take back any more, and was not before the recall. */
    boolean isGone() {
        return state.isOut() && !isSecured();
    }
}
