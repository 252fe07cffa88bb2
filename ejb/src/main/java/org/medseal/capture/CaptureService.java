package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The one door through which events come in. Each step is a transaction of its own. */
@Stateless
@RolesAllowed({"line", "partner", "erp", "operator", "compliance-officer", "admin", "system"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaptureService {
    /** How long a document may wait for what it builds on, before it is rejected. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final int SWEEP = 100;

    /** A document that is only tried holds up others for as long as that takes. */
    private static final int MOST_TRIED = 50_000;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private CaptureIntake intake;

    @Inject
    private DocumentReader reader;

    @Inject
    private CaptureProcessor processor;

    @Inject
    private CaptureWork work;

    /**
     * Keeps the document and returns its job; the same document again gives the first job. The events are looked at
     * right after, in the background.
     *
     * @throws UnreadableDocumentException where the document is to be refused at once and cannot be read
     */
    public CaptureJob accept(CaptureDocument document) {
        ReadAhead ahead = reader.ahead(document);
        Intake.Kept kept = keep(document, ahead, null, PATIENCE);
        if (!kept.repeated()) {
            processor.start(kept.captureId(), ahead);
        }
        return intake.get(kept.captureId().toString());
    }

    /** Keeps the document and looks at its events before it returns: the job is settled or parked then. */
    public CaptureJob capture(CaptureDocument document) {
        ReadAhead ahead = reader.ahead(document);
        return process(keep(document, ahead, null, PATIENCE), ahead);
    }

    /**
     * How the job of this document would stand after {@link #capture}; nothing of it is kept. A document that is here
     * already has its job, with its id.
     *
     * @throws org.medseal.RefusedException for more than 50,000 events
     */
    @RolesAllowed({
        "line",
        "partner",
        "erp",
        "operator",
        "compliance-officer",
        "quality-approver",
        "auditor",
        "admin",
        "system"
    })
    public CaptureJob preview(DocumentContent content, ErrorBehaviour behaviour) {
        return work.preview(CaptureDocument.of(content, caller(), behaviour).refusedBeyond(MOST_TRIED), PATIENCE);
    }

    /**
     * As {@link #capture}, for what somebody orders now: what it builds on must be here.
     *
     * @param why the reason given; goes into the audit trail
     */
    public CaptureJob captureNow(CaptureDocument document, String why) {
        ReadAhead ahead = reader.ahead(document);
        return process(keep(document, ahead, why, Duration.ZERO), ahead);
    }

    private Intake.Kept keep(CaptureDocument document, ReadAhead ahead, String why, Duration patience) {
        Intake.Kept kept = intake.keep(document, ahead, why, patience);
        if (kept.repeated() && document.answerTo() != null) {
            intake.askAgain(kept.captureId(), document.answerTo());
        }
        return kept;
    }

    /** Looks at the events of a kept document now, if nobody has yet; returns how the job stands afterwards. */
    public CaptureJob process(String captureId) {
        return process(new Intake.Kept(CaptureIntake.parse(captureId), true), null);
    }

    private CaptureJob process(Intake.Kept kept, ReadAhead ahead) {
        String id = kept.captureId().toString();
        if (!kept.repeated() || intake.get(id).status() == CaptureStatus.RECEIVED) {
            processor.process(kept.captureId(), ahead);
        }
        return intake.get(id);
    }

    /** The job; one of another sender is as good as none to a line or a partner. */
    @RolesAllowed({
        "line",
        "partner",
        "erp",
        "operator",
        "compliance-officer",
        "quality-approver",
        "auditor",
        "admin",
        "system"
    })
    public CaptureJob job(String captureId) {
        return read((connection, jobs) -> new JobReading(connection).read(visible(jobs, captureId)));
    }

    /** The newest jobs first: all of them, or to a line or a partner its own. */
    @RolesAllowed({
        "line",
        "partner",
        "erp",
        "operator",
        "compliance-officer",
        "quality-approver",
        "auditor",
        "admin",
        "system"
    })
    public List<CaptureJob> jobs(int from, int atMost) {
        return read((connection, jobs) -> {
            List<CaptureJob> found = new ArrayList<>();
            for (JobRow row : jobs.newest(seesAll() ? null : caller(), from, atMost)) {
                found.add(new JobReading(connection).read(row));
            }
            return found;
        });
    }

    /** All that stands against a document, in the order of its events. */
    @RolesAllowed({
        "line",
        "partner",
        "erp",
        "operator",
        "compliance-officer",
        "quality-approver",
        "auditor",
        "admin",
        "system"
    })
    public List<CaptureError> findings(String captureId, int from, int atMost) {
        return read((connection, jobs) ->
                new FindingTable(connection).list(visible(jobs, captureId).number(), Finding.Kind.ERROR, from, atMost));
    }

    /** Tries again what is parked and due. */
    @RolesAllowed({"admin", "compliance-officer", "system"})
    public void retryParked() {
        processor.due(SWEEP).forEach(processor::process);
    }

    private JobRow visible(JobTable jobs, String captureId) throws SQLException {
        return jobs.find(CaptureIntake.parse(captureId))
                .filter(job -> seesAll() || job.sender().equals(caller()))
                .orElseThrow(() -> CaptureIntake.unknown(captureId));
    }

    private boolean seesAll() {
        return !context.isCallerInRole("partner") && !context.isCallerInRole("line");
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }

    private interface Query<T> {
        T run(Connection connection, JobTable jobs) throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection, new JobTable(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs cannot be read", e);
        }
    }
}
