package org.medseal.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.medseal.outbox.MessagePut;

/** Has a message sent as soon as the transaction that put it has committed. */
@ApplicationScoped
public class SendAtOnce {
    @Inject
    private Relay relay;

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePut message) {
        relay.sendSoon(message.id());
    }
}
