package org.medseal.web.streams;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every second what is due is told, every ten seconds every connection is held. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StreamPulse {
    @Inject
    private StreamSessions sessions;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tell() {
        sessions.tell();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void hold() {
        sessions.hold();
    }
}
