package org.medseal.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.medseal.RefusedException;

/** Fires every second, on every node, what is due and not in another node's hands, and has messages sent. */
@Singleton
@PermitAll
@RunAs("system")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubscriptionSweep {
    private static final System.Logger LOG = System.getLogger(SubscriptionSweep.class.getName());
    private static final int AT_A_TIME = 50;

    /** A slow subscriber holds up one of these, not the others. */
    private static final int SENDERS = 8;

    @Inject
    private SubscriptionWork work;

    @Inject
    private WebhookSender sender;

    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final AtomicInteger busy = new AtomicInteger();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            work.due(AT_A_TIME).forEach(this::fire);
            if (busy.get() < SENDERS) {
                busy.incrementAndGet();
                sender.sendSoon(busy);
            }
        } finally {
            sweeping.set(false);
        }
    }

    private void fire(long subscription) {
        try {
            work.fire(subscription);
        } catch (RefusedException e) {
            work.failed(subscription, e.getMessage());
        } catch (EJBException e) {
            LOG.log(System.Logger.Level.ERROR, "A subscription did not fire", e);
            work.failed(subscription, "Medseal could not look for events");
        }
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void forget() {
        work.forget();
    }
}
