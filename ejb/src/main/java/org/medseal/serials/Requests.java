package org.medseal.serials;

import org.medseal.RefusedException;

/** The rules every request for numbers keeps, whichever door it came through. */
final class Requests {
    static final int MOST_QUANTITY = 10_000_000;
    private static final int MOST_ID = 100;

    private Requests() {}

    static void check(String requestId, long quantity) {
        requestId("requestId", requestId);
        if (quantity < 1 || quantity > MOST_QUANTITY) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "quantity",
                    String.format("quantity is %,d; it must be 1 to %,d", quantity, MOST_QUANTITY));
        }
    }

    static void requestId(String member, String id) {
        present(member, id);
        if (id.isBlank() || id.length() > MOST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "request-id",
                    member + " must be 1 to " + MOST_ID + " visible characters");
        }
    }

    static void present(String member, Object value) {
        if (value == null) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED, "missing-member", "the member " + member + " is missing");
        }
    }
}
