package org.medseal.capture;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * Brings jobs to their end. The work and its rollback stand in one transaction, the outcome of refused work in another,
 * so the refusal outlives what it undid.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaptureProcessor {
    private static final Logger LOG = System.getLogger(CaptureProcessor.class.getName());

    @Inject
    private CaptureWork work;

    @Inject
    private CaptureOutcomes outcomes;

    @Inject
    private CaptureProcessor later;

    /** In the background. */
    @Asynchronous
    public void start(UUID captureId, ReadAhead ahead) {
        process(captureId, ahead);
    }

    /** Now. Does nothing where the job is settled already or somebody else is at it. */
    public void process(UUID captureId) {
        process(captureId, null);
    }

    /** Now, with what has just been read. */
    public void process(UUID captureId, ReadAhead ahead) {
        CaptureWork.Done done;
        try {
            done = work.run(captureId, ahead);
        } catch (RuntimeException e) {
            outcomes.failed(captureId, e);
            return;
        }
        if (!done.settled() && done.outcome() != null) {
            outcomes.settle(captureId, done.outcome());
        }
        if (done.outcome() != null) {
            LOG.log(
                    Level.INFO,
                    () -> "Capture " + captureId + ": " + done.outcome().inWords());
        }
        for (UUID woken : done.woken()) {
            later.start(woken, null);
        }
    }

    /** What is due: kept documents nobody has looked at, and parked ones whose time has come. */
    public List<UUID> due(int atMost) {
        return outcomes.due(atMost);
    }
}
