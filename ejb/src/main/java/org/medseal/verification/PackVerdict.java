package org.medseal.verification;

/** The one clear answer for a person with a phone. */
public enum PackVerdict {
    GENUINE,
    RECALLED,
    EXPIRED,
    /** Dispensed, destroyed, stolen or otherwise not to be on sale. */
    TAKEN_OUT,
    /** There is such a pack, but not with this lot or expiry. */
    NOT_AS_MADE,
    /** Ours by its product, but no such pack was ever made. */
    NOT_ISSUED,
    /** A product of ours, and no serial in the code: nothing to judge. */
    NOT_A_PACK,
    /** A product that is not ours: no answer from here. */
    NOT_OURS
}
