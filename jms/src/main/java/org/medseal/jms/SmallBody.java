package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.medseal.RefusedException;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingRow;

/** Bodies that are read whole, up to a bound that a sensible message never reaches. */
final class SmallBody {
    /** A request names one thing and a quantity. */
    static final int REQUEST = 64 * 1024;

    /** An order of the ERP may name every pack of a large delivery. */
    static final int ORDER = 64 * 1024 * 1024;

    private SmallBody() {}

    static ObjectNode object(Inbox inbox, IncomingRow message, int bound) {
        if (message.contentLength() > bound) {
            throw new RefusedException(
                    RefusedException.Kind.TOO_LARGE,
                    "too-large",
                    String.format(
                            "The body has %,d bytes; a message of this kind has at most %,d",
                            message.contentLength(), bound));
        }
        return MessageJson.object(inbox.bytes(message));
    }

    /** Refuses a message that says it is something that does not belong on its queue. */
    static void checkType(IncomingRow message, String... allowed) {
        String said = message.envelope().messageType();
        if (said == null || said.isBlank()) {
            return;
        }
        for (String type : allowed) {
            if (type.equals(said)) {
                return;
            }
        }
        throw new RefusedException(
                RefusedException.Kind.MALFORMED,
                "message-type",
                "The property messageType says " + said + "; " + message.queue() + " takes "
                        + String.join(", ", allowed));
    }

    /** The member requestId, if the body is a JSON object that has one. */
    static String requestId(Inbox inbox, IncomingRow message) {
        try {
            String id = object(inbox, message, REQUEST).path("requestId").asText(null);
            return id == null || id.length() > 200 ? null : id;
        } catch (RefusedException unreadable) {
            return null;
        }
    }
}
