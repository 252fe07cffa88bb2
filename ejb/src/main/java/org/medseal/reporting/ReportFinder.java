package org.medseal.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.medseal.outbox.Outbox;
import org.medseal.trace.Journal;
import org.medseal.trace.KeptEvent;

/** Looks through captured documents and puts down what has to be reported, each thing once. */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportFinder {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Reporters reporters;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Asynchronous
    public void findSoon(long job) {
        find(job);
    }

    /** Does nothing where somebody has looked through it already. */
    public void find(long job) {
        try (Connection connection = database.getConnection()) {
            if (take(connection, job)) {
                for (MarketReporter reporter : reporters.all()) {
                    find(connection, job, reporter);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be reported cannot be looked up", e);
        }
    }

    private void find(Connection connection, long job, MarketReporter reporter) throws SQLException {
        ReportTable reports = new ReportTable(connection);
        List<KeptEvent> events = new Journal(connection).ofJob(job, reporter.steps());
        Set<Long> reported = new HashSet<>(reports.reported(
                reporter.kind(), events.stream().map(KeptEvent::number).toList()));
        List<KeptEvent> open = events.stream()
                .filter(event -> !reported.contains(event.number()))
                .toList();
        Instant now = clock.instant();
        for (NewReport fresh : reporter.find(connection, open)) {
            Instant deadline = Deadlines.known().of(fresh.kind(), fresh.at());
            outbox.put(ReportDue.message(reports.insert(fresh, now, deadline, ReportDue.patience(now))));
        }
    }

    /** False where another has taken it. */
    private static boolean take(Connection connection, long job) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from reportable where job = ?")) {
            delete.setLong(1, job);
            return delete.executeUpdate() == 1;
        }
    }

    /** Documents that nobody has looked through yet, oldest first. */
    public List<Long> left(Instant before, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select job from reportable where since <= ? order by since limit ?")) {
            select.setObject(1, ReportTable.at(before));
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                List<Long> jobs = new ArrayList<>();
                while (row.next()) {
                    jobs.add(row.getLong(1));
                }
                return jobs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be reported cannot be looked up", e);
        }
    }
}
