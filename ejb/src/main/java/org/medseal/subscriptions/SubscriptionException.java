package org.medseal.subscriptions;

import org.medseal.RefusedException;

/**
 * A subscription that is not entered or not found, under the name that EPCIS 2.0 has for the reason in REST, and the one that
 * EPCIS 1.2 has in SOAP.
 */
public class SubscriptionException extends RefusedException {
    private static final long serialVersionUID = 1L;
    private static final String CONTROLS = "SubscriptionControlsException";

    private final String soapName;

    private SubscriptionException(Kind kind, String name, String soapName, String sentence) {
        super(kind, "epcisException:" + name, sentence);
        this.soapName = soapName;
    }

    /** What says when and where to tell is missing, contradicts itself or cannot be. */
    public static SubscriptionException controls(String sentence) {
        return new SubscriptionException(Kind.MALFORMED, CONTROLS, CONTROLS, sentence);
    }

    static SubscriptionException destination(String sentence) {
        return new SubscriptionException(Kind.MALFORMED, CONTROLS, "InvalidURIException", sentence);
    }

    static SubscriptionException exists(String id) {
        return new SubscriptionException(
                Kind.CONFLICT,
                "ResourceAlreadyExistsException",
                "DuplicateSubscriptionException",
                "There is a subscription " + id + " already");
    }

    static SubscriptionException unknown(String id) {
        return new SubscriptionException(
                Kind.NOT_FOUND, "NoSuchNameException", "NoSuchSubscriptionException", "There is no subscription " + id);
    }

    static SubscriptionException forbidden(String sentence) {
        return new SubscriptionException(Kind.FORBIDDEN, "SecurityException", "SecurityException", sentence);
    }

    public String soapName() {
        return soapName;
    }
}
