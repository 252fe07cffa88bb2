package org.medseal.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks through what a node that died has left, and puts a message for every report whose time has come again. */
@Singleton
@PermitAll
@RunAs("system")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportSweep {
    private static final int AT_A_TIME = 200;

    /** So long the node that captured a document has it to itself. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    @Inject
    private ReportFinder finder;

    @Inject
    private ReportWork work;

    @Inject
    private Clock clock;

    private final AtomicBoolean sweeping = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            work.queue(AT_A_TIME);
            finder.left(clock.instant().minus(HEAD_START), AT_A_TIME).forEach(finder::find);
        } finally {
            sweeping.set(false);
        }
    }
}
