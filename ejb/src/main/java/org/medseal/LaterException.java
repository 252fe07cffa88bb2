package org.medseal;

import java.time.Duration;

/** Says that the same may be asked again, and when. */
public class LaterException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** @param after how long to wait, at least; told to callers in whole seconds (RFC 9110, 10.2.3) */
    public LaterException(String code, String sentence, Duration after) {
        super(Kind.TOO_MANY, code, sentence);
        this.after = after;
    }

    public long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
