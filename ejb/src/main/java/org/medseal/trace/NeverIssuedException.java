package org.medseal.trace;

import org.medseal.RefusedException;

/** A serial of our own GTIN, or an SSCC of our own prefix, that no one was ever given: a mistyped or false code. */
public class NeverIssuedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public NeverIssuedException(String code) {
        super(Kind.NOT_FOUND, "never-issued", code + " was never issued");
    }
}
