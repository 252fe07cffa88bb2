package org.medseal.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.medseal.capture.DocumentCaptured;

/**
 * Notes, in the transaction of the capture itself, that a document is to be looked through; so none is missed and none
 * looked through that was not captured. What is found in it is another transaction's work: no fault of a report can keep
 * a document out.
 */
@ApplicationScoped
public class ReportTrigger {
    private static final String NOTE =
            "insert into reportable (job, since) select ?, ? where exists (select from route)"
                    + " and exists (select from event where job = ? and step in ('commissioning', 'shipping'))"
                    + " on conflict do nothing";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private ReportFinder finder;

    @Inject
    private Event<ReportableFound> found;

    @Inject
    private Clock clock;

    void captured(@Observes DocumentCaptured document) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setLong(1, document.job());
            note.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            note.setLong(3, document.job());
            if (note.executeUpdate() == 1) {
                found.fire(new ReportableFound(document.job()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be reported cannot be noted", e);
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportableFound reportable) {
        finder.findSoon(reportable.job());
    }
}
