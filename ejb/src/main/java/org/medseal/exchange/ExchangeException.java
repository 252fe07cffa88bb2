package org.medseal.exchange;

/** A document did not reach its receiver, or its answer did not reach us; the sentence says why. */
public class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /** @param retryable whether the same may well work later without anybody doing anything */
    public ExchangeException(String sentence, boolean retryable) {
        super(sentence);
        this.retryable = retryable;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
