package org.medseal.verification;

import org.medseal.items.Disposition;
import org.medseal.items.Item;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotRow;

/**
 * All that a judgement is made of.
 *
 * @param state null where no such pack was ever given out
 * @param lot null where none is known
 */
record PackFacts(ItemState state, Disposition disposition, LotRow lot) {
    static final PackFacts NEVER_ISSUED = new PackFacts(null, Disposition.NONE, null);

    /** @param item in the state that it has by its containers too */
    static PackFacts of(Item item, LotRow lot) {
        return new PackFacts(item.state(), item.recalled() ? Disposition.RECALLED : item.disposition(), lot);
    }

    /** A number that was given out is no pack before somebody reported it made. */
    boolean wasMade() {
        return state != null && state != ItemState.ISSUED && state != ItemState.ENCODED;
    }

    boolean isRecalled() {
        return lot != null && lot.isRecalled() || disposition == Disposition.RECALLED;
    }
}
