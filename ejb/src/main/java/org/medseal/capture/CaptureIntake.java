package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.audit.CallContext;
import org.medseal.outbox.Outbox;

/** Keeps documents, each in a transaction of its own, before anything else is done with them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaptureIntake {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private Outbox outbox;

    @Inject
    private CallContext call;

    @Inject
    private Clock clock;

    /** Keeps the document, unless it is refused for what is in it, or finds the job of it that is here. */
    public Intake.Kept keep(CaptureDocument document, ReadAhead ahead, String why, Duration patience) {
        try (Connection connection = database.getConnection()) {
            Intake.Kept kept =
                    new Intake(connection, clock.instant(), call.correlationId()).keep(document, why, patience);
            if (document.isRefusedAtOnce()) {
                ahead.requireReadable();
            }
            if (kept.repeated()) {
                context.setRollbackOnly();
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("The document cannot be kept", e);
        }
    }

    /** Somebody hands in again what is here: told at once how it stands, and later what becomes of it. */
    public void askAgain(UUID captureId, AnswerTo asker) {
        try (Connection connection = database.getConnection()) {
            JobTable jobs = new JobTable(connection);
            JobRow job = jobs.lock(captureId).orElseThrow();
            if (!job.state().isFinal()) {
                jobs.insertAsker(job.number(), asker);
            }
            if (job.state() != CaptureStatus.RECEIVED) {
                new Settling(connection, clock.instant()).answer(job, asker).into(outbox);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The document cannot be looked up", e);
        }
    }

    /** The job of any sender. */
    public CaptureJob get(String captureId) {
        try (Connection connection = database.getConnection()) {
            return new JobReading(connection).read(parse(captureId)).orElseThrow(() -> unknown(captureId));
        } catch (SQLException e) {
            throw new IllegalStateException("The job cannot be read", e);
        }
    }

    static UUID parse(String captureId) {
        try {
            return UUID.fromString(captureId);
        } catch (IllegalArgumentException e) {
            throw unknown(captureId);
        }
    }

    static RefusedException unknown(String captureId) {
        return new RefusedException(
                RefusedException.Kind.NOT_FOUND, "no-such-capture", "There is no capture job " + captureId);
    }
}
