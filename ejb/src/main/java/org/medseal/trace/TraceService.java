package org.medseal.trace;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.gs1.Code;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.CompanyPrefixes;
import org.medseal.masterdata.LotReading;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.events.Viewer;
import org.medseal.trace.events.Viewers;

/** What an item is, was and holds. A partner learns that of items that events of its own name, and nothing of others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({
    "admin",
    "compliance-officer",
    "quality-approver",
    "auditor",
    "operator",
    "line",
    "erp",
    "partner",
    "system"
})
public class TraceService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private ItemStore items;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private CompanyPrefixes prefixes;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Viewers viewers;

    @Resource
    private SessionContext context;

    /** What is known of the item now; {@link NeverIssuedException} where it cannot exist. */
    public ItemView item(Code code) {
        return with(trace -> trace.item(Trace.epc(code)));
    }

    /** Every event that concerns the item, those of its containers while it was inside included, oldest first. */
    public List<HistoryEntry> history(Code code) {
        return with(trace -> trace.history(Trace.epc(code)));
    }

    /**
     * What is inside of it, at every depth.
     *
     * @param at then, or null for now
     */
    public ContentsNode contents(Code code, Instant at) {
        return with(trace -> trace.contents(Trace.epc(code), at));
    }

    /** Some of what is directly inside of it now, page by page, for our own people: nothing is held back. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public InsidePage inside(Code code, int from, int atMost) {
        return with(trace -> trace.inside(Trace.epc(code), from, atMost));
    }

    /** The packs inside of it now, where they are all of one product: what its label says of them. */
    @RolesAllowed({"admin", "compliance-officer", "operator", "line"})
    public Optional<Goods> goods(Code code) {
        return with(trace -> trace.goods(Trace.epc(code)));
    }

    private static LotRow lot(Connection connection, int id) {
        try {
            return LotReading.get(connection, id);
        } catch (SQLException e) {
            throw new IllegalStateException("The lot cannot be read", e);
        }
    }

    private interface Question<T> {
        T ask(Trace trace) throws SQLException;
    }

    private <T> T with(Question<T> question) {
        Viewer viewer = viewers.ofItems(context.getCallerPrincipal().getName(), context::isCallerInRole);
        try (Connection connection = database.getConnection()) {
            Trace.Sources sources =
                    new Trace.Sources(items, numbers, prefixes, id -> lot(connection, id), masterData::locationUri);
            return question.ask(new Trace(connection, sources, viewer));
        } catch (SQLException e) {
            throw new IllegalStateException("The items cannot be read", e);
        }
    }
}
