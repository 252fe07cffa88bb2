package org.medseal.serials;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.audit.CallContext;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataService;

/** Opens pools, gives out numbers, takes unused ones back. */
@Stateless
public class SerialService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Resource
    SessionContext session;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor threads;

    @Inject
    PoolKeys keys;

    @Inject
    MasterDataService masterData;

    @Inject
    AuditTrail audit;

    @Inject
    CallContext call;

    @Inject
    Clock clock;

    @Inject
    Event<PoolOpened> opened;

    @Inject
    Event<SerialsReturning> returning;

    /** Opens the GTIN's pool, or a new epoch of it if the form differs; changes nothing if it is so already. */
    @RolesAllowed({"admin", "compliance-officer", "operator", "erp", "system"})
    public PoolStatus definePool(DefinePool command) {
        return with(connection -> {
            new Pools(keys, this::isPrefix)
                    .define(connection, command, now())
                    .ifPresent(pool -> announce(connection, pool, null));
            return PoolReport.of(connection, command.gtin(), now());
        });
    }

    /** Closes the GTIN's pool and opens the next epoch of the same form under a new key. */
    @RolesAllowed({"admin", "system"})
    public PoolStatus rotateKey(Gtin gtin, String why) {
        return with(connection -> {
            announce(connection, new Pools(keys, this::isPrefix).rotate(connection, gtin, now()), why);
            return PoolReport.of(connection, gtin, now());
        });
    }

    private void announce(Connection connection, PoolRow pool, String why) {
        opened.fire(new PoolOpened(pool.series().gtin(), pool.epoch()));
        PoolStatus status = PoolReport.of(connection, pool.series().gtin(), pool.openedAt());
        audit.record(new AuditEntry(
                "serial-pool-opened", "serial-pool", pool.series().gtin().digits(), null, status, why));
    }

    /** Gives the asked quantity of numbers; the same request again gets the same ones. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "system"})
    public Allocation allocate(SerialOrder order) {
        return with(connection -> {
            Allocation allocation = new Allocator(keys, this::isPrefix).allocate(connection, order, requester(), now());
            if (!allocation.repeated()) {
                audit.record(new AuditEntry(
                        "serials-allocated", "serial-request", order.requestId(), null, allocation.row(), null));
            }
            return allocation;
        });
    }

    /** Whether the product's number was given under exactly this prefix. */
    private boolean isPrefix(Gtin gtin, CompanyPrefix prefix) {
        return masterData
                .findProduct(gtin)
                .filter(product -> prefix.equals(product.companyPrefix()))
                .isPresent();
    }

    /** What a request got. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "compliance-officer", "auditor", "system"})
    public Allocation getAllocation(String requestId) {
        return with(connection -> AllocationStore.find(connection, requestId)
                .filter(requester()::maySee)
                .map(row -> new Allocation(row, true))
                .orElseThrow(() -> Returns.unknown(requestId)));
    }

    /** The serials of an allocation, to be written whenever, after this transaction too. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "compliance-officer", "auditor", "system"})
    public SerialStream stream(Allocation allocation) {
        NumberRun run = allocation.row().run();
        return with(connection -> {
            PoolRow pool = PoolStore.find(connection, run.pool()).orElseThrow();
            List<MarkedRun> marks =
                    pool.marks() == 0 ? List.of() : Ledger.list(connection, run.pool(), run.first(), run.end());
            return new SerialStream(allocation.row(), NumberMaker.of(pool, keys), threads, marks);
        });
    }

    /** Makes unused numbers of an allocation unusable for good. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "system"})
    public ReturnRow returnUnused(ReturnSerials command) {
        return with(connection -> {
            boolean first = Ledger.findReturn(connection, command.requestId()).isEmpty();
            ReturnRow row = new Returns(keys, returning::fire).accept(connection, command, requester(), now());
            if (first) {
                audit.record(new AuditEntry("serials-returned", "serial-request", row.allocation(), null, row, null));
            }
            return row;
        });
    }

    /** How far the GTIN's serial numbers reach; refused if it has no pool. */
    @RolesAllowed({"line", "erp", "operator", "admin", "compliance-officer", "quality-approver", "auditor", "system"})
    public PoolStatus poolStatus(Gtin gtin) {
        return with(connection -> PoolReport.of(connection, gtin, now()));
    }

    /** Partners see their own requests; a person or system of ours sees all. */
    private Requester requester() {
        String name = call.sender() != null
                ? call.sender()
                : session.getCallerPrincipal().getName();
        boolean ours = Stream.of("admin", "operator", "erp", "line", "compliance-officer", "auditor", "system")
                .anyMatch(session::isCallerInRole);
        return new Requester(name, !ours);
    }

    /** As fine as the database keeps it, so that the first answer and a repeated one are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T with(Function<Connection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
