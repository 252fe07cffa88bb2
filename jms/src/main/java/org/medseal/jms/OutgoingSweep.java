package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.medseal.outbox.Dispatch;

/** Sends what was left: by a node that died, or because the broker was away. Every node sweeps; claims keep them apart. */
@Singleton
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutgoingSweep {
    private static final int AT_MOST = 1_000;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Relay relay;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        dispatch.due(AT_MOST).forEach(relay::send);
    }
}
