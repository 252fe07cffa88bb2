package org.medseal.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.accounts.AccountParties;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.exchange.Answer;
import org.medseal.masterdata.Page;
import org.medseal.outbox.MessageContent;

/** The desk of reports: what is due, sent, answered; what a person does about those that wait. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
public class ReportService {
    /** More refused items are not listed at once. */
    private static final int MOST_REFUSED = 1_000;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private Reporters reporters;

    @Inject
    private ReportWork work;

    @Inject
    private AccountParties parties;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public Page<ReportRow> list(ReportSearch search) {
        return with(connection -> new ReportQueries(connection).list(search, clock.instant()));
    }

    public ReportDetails get(UUID id) {
        return with(connection -> {
            ReportRow report = new ReportTable(connection).find(id).orElseThrow(() -> unknown(id));
            AttemptTable attempts = new AttemptTable(connection);
            return new ReportDetails(
                    report, attempts.list(report.number()), attempts.refused(report.number(), MOST_REFUSED));
        });
    }

    /** The document as it was sent, or is to be sent. */
    public Original document(UUID id) {
        ReportRow report = get(id).report();
        if (report.document() == null) {
            throw new RefusedException(
                    Kind.NOT_FOUND, "no-document", "The document of report " + id + " is not made yet");
        }
        return new Original(
                reporters.of(report.kind()).contentType(),
                report.document().length(),
                MessageContent.read(database, report.document().contentId()));
    }

    /** What the receiver said last, as received. */
    public InputStream answer(UUID id) {
        ReportDetails details = get(id);
        Long answer = details.lastAnswer();
        if (answer == null) {
            throw new RefusedException(Kind.NOT_FOUND, "no-answer", "Nothing was answered to report " + id + " yet");
        }
        return MessageContent.read(database, answer);
    }

    /**
     * Has a report that waits, or was not accepted whole, done again: the document is made anew, for what was wrong with
     * it may have been put right, unless the receiver has taken it and only owes the answer.
     */
    @RolesAllowed({"admin", "compliance-officer", "operator"})
    public ReportRow retry(UUID id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedException(Kind.AGAINST_RULE, "reason", "A reason is needed to have a report sent again");
        }
        return with(connection -> {
            ReportTable reports = new ReportTable(connection);
            ReportRow before = reports.lock(id).orElseThrow(() -> unknown(id));
            boolean taken = before.state() == ReportState.PARKED && before.reference() != null;
            ReportState next = taken ? ReportState.SENT : ReportState.DUE;
            if (before.state() == ReportState.DUE) {
                reports.restart(before.number(), ReportState.DUE, false, clock.instant());
            } else if (before.state().mayBecome(next)) {
                reports.restart(before.number(), next, !taken, clock.instant());
            } else {
                throw new RefusedException(
                        Kind.CONFLICT,
                        "report-state",
                        "Report " + id + " is " + before.state() + " and is not sent again");
            }
            ReportRow after = reports.find(id).orElseThrow();
            audit.record(new AuditEntry("report-retried", "report", id.toString(), before, after, reason));
            return after;
        });
    }

    /**
     * The receiver brings its judgement by itself. The same again changes nothing; another one after it is refused, as it
     * is before anything was sent. To everybody else the report is not there.
     */
    @RolesAllowed("partner")
    public void acknowledge(UUID id, byte[] body) {
        ReportRow report = with(connection -> new ReportTable(connection).find(id))
                .filter(one -> parties.partyOf(context.getCallerPrincipal().getName())
                        .filter(one.receiver()::equals)
                        .isPresent())
                .orElseThrow(() -> unknown(id));
        if (report.state() == ReportState.DUE && report.attempts() == 0) {
            throw new RefusedException(Kind.CONFLICT, "report-state", "Report " + id + " was not sent yet");
        }
        try {
            Acknowledgement judgement = reporters.of(report.kind()).told(body);
            work.told(id, Delivery.acknowledged(new Answer(200, "application/json", body, true), judgement));
        } catch (UnreadableAnswerException e) {
            throw new RefusedException(Kind.MALFORMED, "acknowledgement", e.getMessage());
        }
    }

    /** A document, its media type and its length in bytes. */
    public record Original(String contentType, long length, InputStream bytes) {}

    /** @param refused the first of what the receiver did not take */
    public record ReportDetails(ReportRow report, List<AttemptRow> attempts, List<Acknowledgement.Refused> refused)
            implements Serializable {
        public ReportDetails {
            attempts = List.copyOf(attempts);
            refused = List.copyOf(refused);
        }

        Long lastAnswer() {
            return attempts.stream()
                    .map(AttemptRow::answerId)
                    .filter(answer -> answer != null)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }

    static RefusedException unknown(UUID id) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-report", "There is no report " + id);
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T with(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The reports cannot be used", e);
        }
    }
}
