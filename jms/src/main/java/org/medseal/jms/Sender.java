package org.medseal.jms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.medseal.audit.CallContext;
import org.medseal.outbox.IncomingMessage;

/** On whose behalf a message is acted on: the account that the broker has checked. The audit trail names it. */
@Dependent
public class Sender {
    @Inject
    private CallContext call;

    void actFor(long message, IncomingMessage.Envelope envelope) {
        call.onBehalfOf(envelope.sender());
        call.correlate(correlation(message, envelope));
    }

    /** The id that follows the message from door to door: the sender's own if there is one. */
    private static String correlation(long message, IncomingMessage.Envelope envelope) {
        String own = Queues.correlation(envelope);
        return own == null ? "message-" + message : own;
    }
}
