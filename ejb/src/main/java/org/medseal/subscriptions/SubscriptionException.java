package org.medseal.subscriptions;

import org.medseal.RefusedException;

/** A subscription that is not entered or not found, under the name that EPCIS 2.0 has for the reason. */
public class SubscriptionException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private SubscriptionException(Kind kind, String name, String sentence) {
        super(kind, "epcisException:" + name, sentence);
    }

    /** What says when and where to tell is missing, contradicts itself or cannot be. */
    public static SubscriptionException controls(String sentence) {
        return new SubscriptionException(Kind.MALFORMED, "SubscriptionControlsException", sentence);
    }

    static SubscriptionException destination(String sentence) {
        return new SubscriptionException(Kind.MALFORMED, "InvalidURIException", sentence);
    }

    static SubscriptionException exists(String id) {
        return new SubscriptionException(
                Kind.CONFLICT, "DuplicateSubscriptionException", "There is a subscription " + id + " already");
    }

    static SubscriptionException unknown(String id) {
        return new SubscriptionException(
                Kind.NOT_FOUND, "NoSuchSubscriptionException", "There is no subscription " + id);
    }

    static SubscriptionException forbidden(String sentence) {
        return new SubscriptionException(Kind.FORBIDDEN, "SecurityException", sentence);
    }
}
