package org.medseal.outbox;

/**
 * What a person looks for on the message desk; members that are null restrict nothing.
 *
 * @param queue name of the queue
 * @param state name of an {@link IncomingState} or an {@link OutgoingState}
 * @param text a business key, correlation id or message id, whole
 * @param before only messages older than the one with this number: the next page
 * @param atMost how many
 */
public record MessageSearch(String queue, String state, String text, Long before, int atMost) {
    private static final int MOST = 500;

    public MessageSearch {
        atMost = Math.max(1, Math.min(atMost, MOST));
    }

    /** What waits for a person. */
    public static MessageSearch parked() {
        return new MessageSearch(null, "PARKED", null, null, 50);
    }
}
