package org.medseal.subscriptions;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.medseal.accounts.AccountStanding;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.serials.MasterKey;
import org.medseal.subscriptions.SubscriptionTable.Way;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.NamedQuery;
import org.medseal.trace.events.QueryDeleted;

/** Entering and ending standing queries (EPCIS 2.0, 8.2.5): each with the rights of the account that enters it. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "line", "erp", "partner"})
public class SubscriptionService {
    private static final String TYPE = "subscription";
    private static final int EVENTS_A_MESSAGE = 500;
    private static final int LOG = 200;
    private static final String JSON = "JSON";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private EventQueryService queries;

    @Inject
    private AccountStanding accounts;

    @Inject
    private WebhookGuard guard;

    @Inject
    private MasterKey master;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Enters a standing query that is told in EPCIS 2.0, under an id that is made up here. */
    public SubscriptionRow subscribe(String queryName, Subscribe wish) {
        return enter(
                queries.query(queryName),
                UUID.randomUUID().toString(),
                wish,
                (owner, id) -> way(owner, id, wish, JSON));
    }

    /** Enters one that is told over a connection as long as that is open, or ended by {@link OpenStreams}. */
    public SubscriptionRow listen(String queryName, Subscribe wish, UUID connection) {
        NamedQuery query = queries.query(queryName);
        with(held -> OpenStreams.requireRoom(held, context.getCallerPrincipal().getName()));
        return enter(query, connection.toString(), wish, (owner, id) -> new Way(null, connection, JSON, null));
    }

    /** Enters a standing query that is told in EPCIS 1.2, under the subscriber's id. */
    public void subscribe(String queryName, Map<String, List<String>> parameters, String id, Subscribe wish) {
        if (id == null || !id.matches("\\S(.{0,198}\\S)?")) {
            throw SubscriptionException.controls("The subscriptionID is 1 to 200 characters");
        }
        enter(queries.standing(queryName, parameters), id, wish, (owner, own) -> way(owner, own, wish, "XML"));
    }

    /** The ids of those for a query, as EPCIS 1.2 lists them. */
    public List<String> ids(String queryName) {
        return with(connection -> new SubscriptionTable(connection)
                .list(queries.owner(), queryName).stream()
                        .map(SubscriptionRow::subscriptionId)
                        .toList());
    }

    /** Ends it, whatever its query is. */
    public void unsubscribe(String id) {
        with(connection -> {
            end(
                    connection,
                    new SubscriptionTable(connection)
                            .find(queries.owner(), id)
                            .orElseThrow(() -> SubscriptionException.unknown(id)));
            return null;
        });
    }

    private Way way(String owner, String id, Subscribe wish, String form) {
        return new Way(guard.check(wish.dest()).toString(), null, form, wrapped(wish.signatureToken(), owner, id));
    }

    private SubscriptionRow enter(NamedQuery query, String id, Subscribe wish, BiFunction<String, String, Way> way) {
        String account = context.getCallerPrincipal().getName();
        if (accounts.rolesOf(account).isEmpty()) {
            throw SubscriptionException.forbidden("A subscription needs an account of Medseal's own: what " + account
                    + " may see later cannot be looked up");
        }
        QuerySchedule schedule = wish.times();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (schedule != null && schedule.next(now).isEmpty()) {
            throw SubscriptionException.controls("There is no such moment as the schedule names");
        }
        Instant initial = wish.initialRecordTime() == null ? now : wish.initialRecordTime();
        String owner = queries.owner();
        SubscriptionTable.Entry entry = new SubscriptionTable.Entry(owner, id, query, account, way.apply(owner, id));
        boolean reportIfEmpty = Boolean.TRUE.equals(wish.reportIfEmpty());
        return with(connection -> {
            SubscriptionTable table = new SubscriptionTable(connection);
            if (!table.insert(entry, new Standing.Terms(reportIfEmpty, EVENTS_A_MESSAGE, now, initial), schedule)) {
                throw SubscriptionException.exists(id);
            }
            SubscriptionRow row = table.find(owner, id).orElseThrow();
            audit.record(AuditEntry.created(TYPE, id, row));
            return row;
        });
    }

    private byte[] wrapped(String token, String owner, String id) {
        return token == null
                ? null
                : master.wrap(token.getBytes(StandardCharsets.UTF_8), tokenContext(owner + " " + id));
    }

    static byte[] tokenContext(String key) {
        return ("subscription " + key).getBytes(StandardCharsets.UTF_8);
    }

    /** Those for a query of the caller's. */
    public List<SubscriptionRow> list(String queryName) {
        queries.query(queryName);
        return with(connection -> new SubscriptionTable(connection).list(queries.owner(), queryName));
    }

    public SubscriptionRow get(String queryName, String id) {
        return with(connection -> find(connection, queryName, id));
    }

    /** Every firing of late and what became of it. */
    public List<FiringRow> log(String queryName, String id) {
        return with(connection -> new DeliveryTable(connection)
                .log(find(connection, queryName, id).number(), LOG));
    }

    /** Ends it; what has not been told by now is not told any more. */
    public void unsubscribe(String queryName, String id) {
        with(connection -> {
            end(connection, find(connection, queryName, id));
            return null;
        });
    }

    private SubscriptionRow find(Connection connection, String queryName, String id) throws SQLException {
        return new SubscriptionTable(connection)
                .find(queries.owner(), id)
                .filter(row -> row.queryName().equals(queryName))
                .orElseThrow(() -> SubscriptionException.unknown(id));
    }

    /** A query takes its subscriptions with it. */
    public void deleted(@Observes QueryDeleted query) {
        with(connection -> {
            for (SubscriptionRow row : new SubscriptionTable(connection).list(query.owner(), query.name())) {
                end(connection, row);
            }
            return null;
        });
    }

    private void end(Connection connection, SubscriptionRow row) throws SQLException {
        new SubscriptionTable(connection).end(row.number(), clock.instant());
        audit.record(new AuditEntry(TYPE + "-ended", TYPE, row.subscriptionId(), row, null, null));
    }

    private interface Step<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Step<T> step) {
        try (Connection connection = database.getConnection()) {
            return step.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The subscriptions cannot be used", e);
        }
    }
}
