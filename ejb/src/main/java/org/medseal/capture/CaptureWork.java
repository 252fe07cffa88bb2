package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.audit.CallContext;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.outbox.MessageContent;
import org.medseal.outbox.Outbox;
import org.medseal.progress.Work;
import org.medseal.progress.WorkKind;
import org.medseal.progress.Works;

/** One document, one transaction: items, events, audit and answers, all or nothing of it. */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaptureWork {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private ItemStore items;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private DocumentReader reader;

    @Inject
    private MasterDataService masterData;

    @Inject
    private AuditTrail audit;

    @Inject
    private CallContext call;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<DocumentCaptured> captured;

    @Inject
    private Works works;

    @Inject
    private Clock clock;

    /**
     * What the work came to.
     *
     * @param outcome null where there was nothing to do
     * @param settled whether the outcome is written; a refusal is not, for its transaction is undone
     * @param woken parked jobs that waited for what happened here
     */
    public record Done(Outcome outcome, boolean settled, List<UUID> woken) {}

    /**
     * Works on the job, if it is open and nobody else is at it.
     *
     * @param ahead the document, where it has just been read; else null
     */
    public Done run(UUID captureId, ReadAhead ahead) {
        try (Connection connection = database.getConnection()) {
            Optional<JobRow> job = new JobTable(connection).claim(captureId);
            if (job.isEmpty()) {
                return new Done(null, true, List.of());
            }
            try (Work work = works.begin(WorkKind.CAPTURE, captureId.toString(), 0)) {
                return run(connection, job.get(), document(job.get(), ahead, work), work);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The document cannot be captured", e);
        }
    }

    private ReadDocument document(JobRow job, ReadAhead ahead, Work work) {
        if (ahead != null) {
            work.step("reading", ahead::things);
        }
        return Optional.ofNullable(ahead).flatMap(ReadAhead::read).orElseGet(() -> {
            work.step("reading", 0);
            return reader.read(
                    MessageContent.read(database, job.content().id()),
                    job.content().type(),
                    work);
        });
    }

    private Done run(Connection connection, JobRow job, ReadDocument document, Work work) throws SQLException {
        call.onBehalfOf(job.sender());
        if (job.correlationId() != null) {
            call.correlate(job.correlationId());
        }
        Instant now = clock.instant();
        DocumentCapture.Result result = new DocumentCapture(connection, ledgers(), work).capture(job, document, now);
        if (!result.written()) {
            context.setRollbackOnly();
            return new Done(result.outcome(), false, List.of());
        }
        for (Settling.Answer answer : new Settling(connection, now).settle(job, result.outcome())) {
            answer.into(outbox);
        }
        record(job, result.outcome());
        captured.fire(new DocumentCaptured(job.number()));
        return new Done(result.outcome(), true, new JobTable(connection).waitingFor(result.touched()));
    }

    /**
     * How the job of the document would stand if it were captured now. All is done as for a capture and then undone; what
     * stays are the numbers that names never seen before were given, which say nothing of the things.
     */
    public CaptureJob preview(CaptureDocument document, Duration patience) {
        try (Connection connection = database.getConnection();
                InputStream bytes = document.content().open()) {
            Instant now = clock.instant();
            Intake.Kept kept = new Intake(connection, now, call.correlationId()).keep(document, null, patience);
            if (!kept.repeated()) {
                JobRow job = new JobTable(connection).claim(kept.captureId()).orElseThrow();
                ReadDocument read = reader.read(bytes, document);
                DocumentCapture capture = new DocumentCapture(connection, ledgers(), Work.untold());
                DocumentCapture.Result result = capture.capture(job, read, now);
                new Settling(connection, now).settle(job, result.outcome());
            }
            CaptureJob job = new JobReading(connection).read(kept.captureId()).orElseThrow();
            return kept.repeated() ? job : job.withoutId();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The document cannot be tried", e);
        } finally {
            context.setRollbackOnly();
        }
    }

    private DocumentCapture.Ledgers ledgers() {
        // The events of a document name few places, and each of them several times.
        Map<String, Integer> places = new HashMap<>();
        return new DocumentCapture.Ledgers(
                items, numbers, new Lots(masterData), uri -> places.computeIfAbsent(uri, masterData::locationId));
    }

    private void record(JobRow job, Outcome outcome) {
        Captured after = new Captured(outcome.status().name(), outcome.events(), outcome.items(), outcome.errorCount());
        audit.record(
                new AuditEntry("document-captured", "capture", job.captureId().toString(), null, after, job.why()));
    }

    /** What the audit trail says of a captured document. */
    record Captured(String status, int events, long items, long errors) {}

    private record Lots(MasterDataService masterData) implements LotBook {
        @Override
        public Optional<LotRow> find(Gtin gtin, LotNumber lot) {
            return masterData.findLot(gtin, lot);
        }

        @Override
        public LotRow register(Gtin gtin, LotNumber lot, LocalDate expiry) {
            return masterData.registerLot(gtin, lot, expiry);
        }

        @Override
        public LotRow get(int id) {
            return masterData.getLot(id);
        }

        @Override
        public LotRow asItStands(int id) {
            return masterData.getLotAsItStands(id);
        }

        @Override
        public Optional<Instant> recalledSince(LotRow lot) {
            return masterData.recalledSince(lot.gtin(), lot.lot());
        }
    }
}
