package org.medseal.verification;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a pack is not verified, in the standard's words. */
public enum FailureReason {
    NO_MATCH_SERIAL("No_match_GTIN_Serial"),
    NO_MATCH_LOT("No_match_GTIN_Serial_Lot"),
    NO_MATCH_EXPIRY("No_match_GTIN_Serial_Expiry"),
    NO_MATCH_LOT_EXPIRY("No_match_GTIN_Serial_Lot_Expiry"),
    /** It matches, and the manufacturer does not want it sold (GS1 US). */
    MANUFACTURER_POLICY("Manufacturer_policy"),
    /** It matches, and is or should be out of the trade (GS1 US). */
    NOT_FOR_REDISTRIBUTION("Not_for_re-distribution");

    private final String word;

    FailureReason(String word) {
        this.word = word;
    }

    /** Whether the requester named a pack that was not made so: what guessing looks like. */
    boolean isMismatch() {
        return compareTo(NO_MATCH_LOT_EXPIRY) <= 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
