package org.medseal.reporting;

/** An answer that is not what was agreed; the sentence says what is wrong with it. */
public class UnreadableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableAnswerException(String sentence) {
        super(sentence);
    }
}
