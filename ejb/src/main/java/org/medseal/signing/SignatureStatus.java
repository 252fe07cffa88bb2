package org.medseal.signing;

/** What came of checking a code's signature, in order of precedence. */
public enum SignatureStatus {
    MALFORMED,
    UNKNOWN_KEY,
    RETIRED_KEY,
    KEY_NOT_YET_VALID,
    KEY_OUT_OF_DATE,
    OTHER_PRODUCT,
    /** By a secret key, which only the maker's server has. */
    NOT_CHECKED,
    CHANGED,
    VALID
}
