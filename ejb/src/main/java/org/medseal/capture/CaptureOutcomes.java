package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.outbox.Outbox;

/** Writes down what came of jobs whose work was undone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaptureOutcomes {
    private static final Logger LOG = System.getLogger(CaptureOutcomes.class.getName());

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Refused or parked. */
    public void settle(UUID captureId, Outcome outcome) {
        try (Connection connection = database.getConnection()) {
            Optional<JobRow> job = new JobTable(connection).claim(captureId);
            if (job.isPresent()) {
                for (Settling.Answer answer : new Settling(connection, clock.instant()).settle(job.get(), outcome)) {
                    answer.into(outbox);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outcome cannot be written", e);
        }
    }

    /** Something broke that is not the document's fault: again later. */
    public void failed(UUID captureId, RuntimeException failure) {
        LOG.log(Level.ERROR, "Capture " + captureId + " broke off and will be tried again", failure);
        try (Connection connection = database.getConnection()) {
            JobTable jobs = new JobTable(connection);
            int attempts =
                    jobs.find(captureId).map(job -> job.progress().attempts()).orElse(0);
            Instant next = clock.instant().plus(Settling.retryAfter(attempts));
            jobs.failed(captureId, String.valueOf(failure.getMessage()), next);
        } catch (SQLException e) {
            throw new IllegalStateException("The failure cannot be written", e);
        }
    }

    public List<UUID> due(int atMost) {
        try (Connection connection = database.getConnection()) {
            return new JobTable(connection).due(clock.instant(), atMost);
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs cannot be read", e);
        }
    }
}
