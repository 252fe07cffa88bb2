package org.medseal.reporting;

import jakarta.ejb.ApplicationException;

/** The document cannot be made as the receiver wants it; the sentence says what is missing and who can give it. */
@ApplicationException(rollback = true)
public class UnreportableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreportableException(String sentence) {
        super(sentence);
    }
}
