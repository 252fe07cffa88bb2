package org.medseal.recall;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.audit.SignatureRow;
import org.medseal.audit.Signatures;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.masterdata.SetLotStatus;

/** Makes, starts and closes recalls. What holders see and answer is in {@link RecallAnswerService}. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "erp"})
public class RecallService {
    private static final String RECALL = "recall";
    private static final String FROM = " FROM Recall e WHERE e.searchText LIKE :q ESCAPE '\\'";

    @PersistenceContext(unitName = "medseal")
    private EntityManager entities;

    @Resource
    private SessionContext session;

    @Inject
    private MasterDataService masterData;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private RecallScopes scopes;

    @Inject
    private RecallHolders holders;

    @Inject
    private Signatures signatures;

    @Inject
    private RecallNotices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The draft: nothing is recalled by it. Asked again under the same request id: the first one. */
    @RolesAllowed("compliance-officer")
    public RecallMade make(MakeRecall order) {
        long[] named = new Orders(masterData, numbers).check(order);
        Optional<Recall> earlier = earlier(order);
        if (earlier.isPresent()) {
            return new RecallMade(view(earlier.get()), true);
        }
        ItemRuns singles = scopes.singles(order.gtin(), named);
        Recall recall = new Recall(order, singles, caller(), now());
        entities.persist(recall);
        entities.flush();
        audit.record(AuditEntry.created(RECALL, recall.id(), recall.row()).because(order.reason()));
        return new RecallMade(view(recall), false);
    }

    /** What a recall of this order would be about; writes nothing. */
    @RolesAllowed("compliance-officer")
    public Scope preview(MakeRecall order) {
        ItemRuns singles = scopes.singles(order.gtin(), new Orders(masterData, numbers).check(order));
        return Scope.of(scopes.parts(new RecallScopes.Packs(order.gtin(), order.lots(), singles), null));
    }

    private Optional<Recall> earlier(MakeRecall order) {
        if (order.requestId() == null) {
            return Optional.empty();
        }
        entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "recall " + order.requestId())
                .getSingleResult();
        Optional<Recall> earlier = entities.createQuery("SELECT e FROM Recall e WHERE e.requestId = :id", Recall.class)
                .setParameter("id", order.requestId())
                .getResultStream()
                .findFirst();
        if (earlier.isPresent() && !earlier.get().isOf(order)) {
            throw new RefusedException(
                    Kind.CONFLICT,
                    "request-id-used",
                    "Under the request id " + order.requestId() + " recall "
                            + earlier.get().id() + " was made, with another content");
        }
        return earlier;
    }

    /** Recalls the packs, by signature of another person than the one who made the draft. A drill recalls none. */
    @RolesAllowed("quality-approver")
    public RecallView start(int id, StartRecall start) {
        Recall recall = locked(id);
        recall.requireOther(caller());
        recall.requireMayBecome(RecallState.STARTED);
        RecallRow before = recall.row();
        ItemRuns singles = scopes.singles(before.gtin(), scopes.numbers(before.codes()));
        SignatureRow signature = signatures.sign(
                start.password(), start.meaning(), new Signatures.Subject(RECALL, Integer.toString(id), before));
        if (!before.drill()) {
            flag(recall, singles);
        }
        recall.start(caller(), signature.number(), singles, now());
        RecallRow row = recall.row();
        Map<Part, Long> parts = parts(recall);
        holders.noteStart(row, parts);
        if (!row.drill()) {
            notices.started(row, Scope.of(parts));
        }
        audit.record(new AuditEntry("recall-started", RECALL, Integer.toString(id), before, row, signature.meaning()));
        return view(recall);
    }

    /** From here on nothing of it leaves; what has left before is counted in the scope. */
    private void flag(Recall recall, ItemRuns singles) {
        RecallRow row = recall.row();
        if (!recall.isOfLots()) {
            scopes.recall(singles, now());
            scopes.stopDepartures();
            return;
        }
        scopes.stopDepartures();
        for (LotNumber lot : row.lots().stream().sorted().toList()) {
            masterData.setLotStatus(
                    new SetLotStatus(row.gtin(), lot, LotStatus.RECALLED, "Recall " + row.id() + ": " + row.reason()));
        }
    }

    /** Ends a started recall, or gives up a draft. What was recalled stays recalled. */
    @RolesAllowed({"compliance-officer", "quality-approver"})
    public RecallView close(int id, CloseRecall close) {
        if (close == null || close.reason() == null || close.reason().isBlank()) {
            throw new RefusedException(Kind.MALFORMED, "missing-reason", "Closing a recall needs a reason");
        }
        Recall recall = locked(id);
        RecallRow before = recall.row();
        recall.end(caller(), close.reason().strip(), now());
        RecallRow row = recall.row();
        audit.record(
                new AuditEntry("recall-" + row.state(), RECALL, Integer.toString(id), before, row, row.closeReason()));
        return view(recall);
    }

    public RecallView get(int id) {
        return view(find(id));
    }

    /** The last made first. */
    public Page<RecallRow> list(Listing listing) {
        List<RecallRow> rows = entities.createQuery("SELECT e" + FROM + " ORDER BY e.id DESC", Recall.class)
                .setParameter("q", listing.pattern())
                .setFirstResult(listing.first())
                .setMaxResults(listing.size())
                .getResultStream()
                .map(Recall::row)
                .toList();
        long total = entities.createQuery("SELECT COUNT(e)" + FROM, Long.class)
                .setParameter("q", listing.pattern())
                .getSingleResult();
        return new Page<>(rows, listing.page(), listing.size(), total);
    }

    private RecallView view(Recall recall) {
        RecallRow row = recall.row();
        Map<Part, Long> parts = parts(recall);
        String product = masterData.getProduct(row.gtin()).name();
        SignatureRow signature = recall.signature().flatMap(signatures::find).orElse(null);
        return holders.view(row, product, signature, parts);
    }

    private Map<Part, Long> parts(Recall recall) {
        RecallRow row = recall.row();
        return scopes.parts(new RecallScopes.Packs(row.gtin(), row.lots(), recall.singles()), row.startedAt());
    }

    private Recall find(int id) {
        return Optional.ofNullable(entities.find(Recall.class, id)).orElseThrow(() -> RecallAnswerService.unknown(id));
    }

    private Recall locked(int id) {
        return Optional.ofNullable(entities.find(Recall.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> RecallAnswerService.unknown(id));
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
