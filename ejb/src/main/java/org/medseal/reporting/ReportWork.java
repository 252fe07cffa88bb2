package org.medseal.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.RouteService;
import org.medseal.outbox.MessageContent;
import org.medseal.outbox.Outbox;
import org.medseal.trace.Journal;
import org.medseal.trace.KeptEvent;

/** The steps of an attempt, each a short transaction of its own: nothing is locked while a document is under way. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportWork {
    /** Within this time an attempt has ended or its node is dead. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Reporters reporters;

    @Inject
    private RouteService routes;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Takes the report for an attempt; empty if it is done, not due yet or in another's hands. */
    public Optional<ReportRow> claim(UUID id) {
        Instant now = clock.instant();
        return on(connection -> new ReportTable(connection).claim(id, now, now.plus(LEASE)));
    }

    /** Makes the document, if it is not there yet. */
    public ReportRow document(UUID id) {
        return on(connection -> {
            ReportTable reports = new ReportTable(connection);
            ReportRow report = reports.lock(id).orElseThrow();
            if (report.document() == null) {
                List<KeptEvent> events = new Journal(connection).ofNumbers(reports.events(report.number()));
                MarketReporter.Matter matter =
                        new MarketReporter.Matter(report, events, reports.items(report.number()), route(report));
                reports.document(report.number(), make(connection, matter));
            }
            return reports.find(id).orElseThrow();
        });
    }

    /** Through a file, so that a document of any length is never in memory whole. */
    private MessageContent.Kept make(Connection connection, MarketReporter.Matter matter) throws SQLException {
        try {
            Path file = Files.createTempFile("medseal-", ".report");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    reporters.of(matter.report().kind()).write(connection, matter, out);
                }
                try (InputStream made = Files.newInputStream(file)) {
                    return new MessageContent(connection).keep(made);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int begin(ReportRow report, AttemptRow.Step step) {
        return on(connection -> new AttemptTable(connection).begin(report, step, clock.instant()));
    }

    /** Writes down how the attempt ended and what follows from it. */
    public void end(UUID id, int attempt, Delivery delivery) {
        on(connection -> {
            Instant now = clock.instant();
            ReportRow report = new ReportTable(connection).lock(id).orElseThrow();
            Long answer = keep(connection, delivery);
            new AttemptTable(connection).end(report.number(), attempt, delivery, answer, now);
            new Settlement(connection, outbox, now).settle(report, delivery, answer);
            return null;
        });
    }

    /** The judgement that the receiver brings by itself; the same again changes nothing. */
    public ReportRow told(UUID id, Delivery delivery) {
        return on(connection -> {
            Instant now = clock.instant();
            ReportTable reports = new ReportTable(connection);
            ReportRow report = reports.lock(id).orElseThrow();
            if (report.state() == delivery.acknowledgement().state()) {
                return report;
            }
            if (!report.state().mayBecome(delivery.acknowledgement().state())) {
                throw new RefusedException(
                        RefusedException.Kind.CONFLICT,
                        "report-state",
                        "Report " + id + " is " + report.state() + " and cannot become "
                                + delivery.acknowledgement().state());
            }
            AttemptTable attempts = new AttemptTable(connection);
            int attempt = attempts.begin(report, AttemptRow.Step.TOLD, now);
            Long answer = keep(connection, delivery);
            attempts.end(report.number(), attempt, delivery, answer, now);
            new Settlement(connection, outbox, now).settle(report, delivery, answer);
            return reports.find(id).orElseThrow();
        });
    }

    /** Nothing can be sent as it stands. */
    public void park(UUID id, String cause) {
        on(connection -> {
            ReportTable reports = new ReportTable(connection);
            reports.park(reports.lock(id).orElseThrow().number(), cause);
            return null;
        });
    }

    /** Puts a message for each report whose time has come and for which none is under way. */
    public int queue(int atMost) {
        Instant now = clock.instant();
        List<UUID> due = on(connection -> new ReportTable(connection).queue(now, ReportDue.patience(now), atMost));
        due.forEach(id -> outbox.put(ReportDue.message(id)));
        return due.size();
    }

    /** As it is kept. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public InputStream open(ReportRow.Document document) {
        return MessageContent.read(database, document.contentId());
    }

    /** Where the report goes. */
    public RouteRow route(ReportRow report) {
        return routes.find(report.receiver(), report.kind().route())
                .orElseThrow(() -> new UnreportableException("There is no route "
                        + report.kind().route() + " to " + report.receiver() + ": put one at the party"));
    }

    private static Long keep(Connection connection, Delivery delivery) throws SQLException {
        if (delivery.answer() == null || !delivery.answer().hasBody()) {
            return null;
        }
        try {
            return new MessageContent(connection)
                    .keep(new ByteArrayInputStream(delivery.answer().body()))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T on(Step<T> step) {
        try (Connection connection = database.getConnection()) {
            return step.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The reports cannot be used", e);
        }
    }
}
