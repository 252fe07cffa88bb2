package org.medseal.recall;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.accounts.AccountParties;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.recall.HolderTable.AtStart;

/** What a trading partner sees of recalls, and answers: those that concern it, and of them its own packs only. */
@Stateless
@RolesAllowed("partner")
public class RecallAnswerService {
    private static final String OWN = " FROM recall r JOIN recall_holder h ON h.recall = r.id"
            + " WHERE h.gln = ?1 AND h.notified AND r.search_text LIKE ?2 ESCAPE '\\'";

    @PersistenceContext(unitName = "medseal")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext session;

    @Inject
    private AccountParties parties;

    @Inject
    private MasterDataService masterData;

    @Inject
    private RecallScopes scopes;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Started recalls in which the caller's company had packs, the last made first. */
    public Page<PartnerRecall> list(Listing listing) {
        Gln gln = company();
        List<?> ids = entities.createNativeQuery("SELECT r.id" + OWN + " ORDER BY r.id DESC")
                .setParameter(1, gln.toString())
                .setParameter(2, listing.pattern())
                .setFirstResult(listing.first())
                .setMaxResults(listing.size())
                .getResultList();
        Number total = (Number) entities.createNativeQuery("SELECT COUNT(*)" + OWN)
                .setParameter(1, gln.toString())
                .setParameter(2, listing.pattern())
                .getSingleResult();
        List<PartnerRecall> rows =
                ids.stream().map(id -> get(((Number) id).intValue())).toList();
        return new Page<>(rows, listing.page(), listing.size(), total.longValue());
    }

    public PartnerRecall get(int id) {
        Gln gln = company();
        Recall recall = Optional.ofNullable(entities.find(Recall.class, id)).orElseThrow(() -> unknown(id));
        try (Connection connection = database.getConnection()) {
            HolderTable table = new HolderTable(connection);
            long units = notified(table, id, gln).units();
            Answer answer = table.answers(id).stream()
                    .filter(one -> one.gln().equals(gln))
                    .findFirst()
                    .orElse(null);
            return seen(recall, gln, units, answer);
        } catch (SQLException e) {
            throw new IllegalStateException("The recall cannot be read", e);
        }
    }

    private PartnerRecall seen(Recall recall, Gln gln, long units, Answer answer) {
        RecallRow row = recall.row();
        List<String> codes = recall.isOfLots()
                ? List.of()
                : scopes.codesWith(new RecallScopes.Packs(row.gtin(), row.lots(), recall.singles()), gln);
        return new PartnerRecall(
                row.id(),
                row.state(),
                row.gtin(),
                masterData.getProduct(row.gtin()).name(),
                row.lots(),
                codes,
                row.recallClass(),
                row.reason(),
                row.depth(),
                row.startedAt(),
                units,
                answer);
    }

    /** Takes the answer of the caller's company; it replaces the one before. */
    public PartnerRecall respond(int id, Respond response) {
        Gln gln = company();
        Recall recall = Optional.ofNullable(entities.find(Recall.class, id)).orElseThrow(() -> unknown(id));
        try (Connection connection = database.getConnection()) {
            HolderTable table = new HolderTable(connection);
            notified(table, id, gln);
            if (recall.row().state() != RecallState.STARTED) {
                throw new RefusedException(
                        Kind.CONFLICT,
                        "recall-state",
                        "Recall " + id + " is " + recall.row().state() + " and takes no answers");
            }
            Answer answer = answer(gln, response);
            table.insert(id, answer);
            audit.record(new AuditEntry("recall-answered", "recall", Integer.toString(id), null, answer, null));
        } catch (SQLException e) {
            throw new IllegalStateException("The answer cannot be kept", e);
        }
        return get(id);
    }

    private Answer answer(Gln gln, Respond response) {
        if (response == null) {
            throw new RefusedException(Kind.MALFORMED, "missing-body", "The answer is missing");
        }
        Respond.Quantities named =
                response.quantities() == null ? new Respond.Quantities(null, null, null, null) : response.quantities();
        return new Answer(
                gln,
                session.getCallerPrincipal().getName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                response.acknowledged() == null || response.acknowledged(),
                new Answer.Quantities(
                        count("returned", named.returned()),
                        count("quarantined", named.quarantined()),
                        count("destroyed", named.destroyed()),
                        count("dispensed", named.dispensed())),
                response.done(),
                response.note());
    }

    private static long count(String name, Long units) {
        if (units != null && (units < 0 || units > 1_000_000_000)) {
            throw new RefusedException(
                    Kind.MALFORMED, "quantity", "\"" + name + "\" is a number of packs, 0 or more, not " + units);
        }
        return units == null ? 0 : units;
    }

    /** Whoever is not concerned does not even learn that there is such a recall. */
    private static AtStart notified(HolderTable table, int id, Gln gln) throws SQLException {
        return table.list(id).stream()
                .filter(holder -> holder.gln().equals(gln) && holder.notified())
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private Gln company() {
        String account = session.getCallerPrincipal().getName();
        return parties.partyOf(account)
                .orElseThrow(() -> new RefusedException(
                        Kind.FORBIDDEN, "no-company", "The account " + account + " acts for no company"));
    }

    static RefusedException unknown(int id) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-recall", "There is no recall " + id);
    }
}
