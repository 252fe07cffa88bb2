package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.medseal.outbox.Inbox;

/** Acts on what was kept but not acted on: the node died, the try failed, or a person has ordered another one. */
@Singleton
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IncomingSweep {
    private static final int AT_MOST = 200;

    @Inject
    private Inbox inbox;

    @Inject
    private MessageWork work;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        inbox.due(AT_MOST).forEach(work::act);
    }
}
