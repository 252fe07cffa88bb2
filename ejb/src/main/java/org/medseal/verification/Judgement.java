package org.medseal.verification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.medseal.gs1.LotNumber;
import org.medseal.items.Disposition;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;
import org.medseal.verification.VerifyAnswer.Data;

/**
 * Judges a pack from what is known of it. First whether it is one (GTIN with serial, then lot and expiry), then whether
 * it may be sold. What may not be sold is answered with "not verified": a wholesaler must never have to read on to
 * learn that (LMS 4.1, US scenarios B2, C1 and C2).
 */
final class Judgement {
    private static final Set<Disposition> UNFIT = EnumSet.of(
            Disposition.DAMAGED,
            Disposition.DESTROYED,
            Disposition.DISPENSED,
            Disposition.DISPOSED,
            Disposition.INACTIVE,
            Disposition.NON_CONFORMANT,
            Disposition.NON_SELLABLE_OTHER,
            Disposition.PARTIALLY_DISPENSED,
            Disposition.RETAIL_SOLD);

    private Judgement() {}

    static Data of(PackFacts facts, LotNumber lot, LocalDate expiry, LocalDate today) {
        if (!facts.wasMade()) {
            return Data.not(FailureReason.NO_MATCH_SERIAL);
        }
        boolean otherLot = facts.lot() == null || !facts.lot().lot().equals(lot);
        boolean otherExpiry = facts.lot() == null || !expiry.equals(facts.lot().expiry());
        if (otherLot || otherExpiry) {
            return Data.not(mismatch(otherLot, otherExpiry));
        }
        return fitness(facts, today);
    }

    private static FailureReason mismatch(boolean lot, boolean expiry) {
        if (lot && expiry) {
            return FailureReason.NO_MATCH_LOT_EXPIRY;
        }
        return lot ? FailureReason.NO_MATCH_LOT : FailureReason.NO_MATCH_EXPIRY;
    }

    private static Data fitness(PackFacts facts, LocalDate today) {
        if (facts.isRecalled()) {
            return Data.not(FailureReason.MANUFACTURER_POLICY, AdditionalInfo.RECALLED);
        }
        if (facts.disposition() == Disposition.STOLEN) {
            return Data.not(FailureReason.NOT_FOR_REDISTRIBUTION, AdditionalInfo.SUSPECT);
        }
        if (facts.lot().expiredOn(today) || facts.disposition() == Disposition.EXPIRED) {
            return Data.not(FailureReason.MANUFACTURER_POLICY, AdditionalInfo.EXPIRED);
        }
        if (facts.state().isOut() || UNFIT.contains(facts.disposition())) {
            return Data.not(FailureReason.NOT_FOR_REDISTRIBUTION);
        }
        return isHeldBack(facts) ? Data.not(FailureReason.MANUFACTURER_POLICY) : Data.VERIFIED;
    }

    private static boolean isHeldBack(PackFacts facts) {
        LotStatus status = facts.lot().status();
        return facts.state() == ItemState.HELD || status == LotStatus.BLOCKED || status == LotStatus.REJECTED;
    }

    /**
     * For people, from a code alone.
     *
     * @param lot as the code says it, null if it does not; so expiry
     */
    static PackVerdict forPeople(PackFacts facts, LotNumber lot, LocalDate expiry, LocalDate today) {
        if (!facts.wasMade()) {
            return PackVerdict.NOT_ISSUED;
        }
        LotRow made = facts.lot();
        if (lot != null && (made == null || !lot.equals(made.lot()))
                || expiry != null && (made == null || !expiry.equals(made.expiry()))) {
            return PackVerdict.NOT_AS_MADE;
        }
        if (facts.isRecalled()) {
            return PackVerdict.RECALLED;
        }
        if (facts.state().isOut() || facts.disposition() == Disposition.STOLEN || UNFIT.contains(facts.disposition())) {
            return PackVerdict.TAKEN_OUT;
        }
        boolean expired = made != null && made.expiredOn(today) || facts.disposition() == Disposition.EXPIRED;
        return expired ? PackVerdict.EXPIRED : PackVerdict.GENUINE;
    }
}
