package org.medseal.reporting;

import org.medseal.exchange.Answer;

/**
 * How an attempt ended.
 *
 * @param answer as received, or null where none came
 * @param reference how the receiver names the document from now on, or null
 * @param acknowledgement the receiver's judgement, if it is there
 */
public record Delivery(
        Outcome outcome, String cause, Answer answer, String reference, Acknowledgement acknowledgement) {
    /** What came of it. */
    public enum Outcome {
        /** The receiver has it and will judge it later. */
        TAKEN,
        ACKNOWLEDGED,
        /** Asked for too early. */
        NOT_YET,
        /** Not there; the same may work later. */
        FAILED,
        /** Not taken, and the same would not be taken later. */
        REFUSED
    }

    public static Delivery taken(Answer answer, String reference) {
        return new Delivery(Outcome.TAKEN, null, answer, reference, null);
    }

    public static Delivery acknowledged(Answer answer, Acknowledgement acknowledgement) {
        return new Delivery(Outcome.ACKNOWLEDGED, acknowledgement.comment(), answer, null, acknowledgement);
    }

    public static Delivery notYet(Answer answer) {
        return new Delivery(Outcome.NOT_YET, null, answer, null, null);
    }

    public static Delivery failed(String cause, Answer answer) {
        return new Delivery(Outcome.FAILED, cause, answer, null, null);
    }

    public static Delivery refused(String cause, Answer answer) {
        return new Delivery(Outcome.REFUSED, cause, answer, null, null);
    }

    /** An answer that is no success, by the rules of HTTP. */
    public static Delivery unsuccessful(Answer answer) {
        String cause = "The receiver answered " + answer.status() + shortened(answer.text());
        return answer.isPassing() ? failed(cause, answer) : refused(cause, answer);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "";
        }
        return ": " + (line.length() > 300 ? line.substring(0, 300) + " …" : line);
    }
}
