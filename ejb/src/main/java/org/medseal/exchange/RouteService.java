package org.medseal.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;

/** Where documents go: put by the few who may say so, each change with its audit record; read by those who send. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "system"})
public class RouteService {
    private static final String TYPE = "route";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public RouteService() {}

    /** Outside a server. */
    public RouteService(DataSource database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document that goes to the wrong address gives the whole trade away: two roles only. */
    @RolesAllowed({"admin", "compliance-officer"})
    public RouteRow put(Gln party, RouteKind kind, RouteDetails details) {
        RouteRules.check(kind, details);
        return with(connection -> {
            RouteTable routes = new RouteTable(connection);
            Optional<RouteRow> before = routes.find(party, kind);
            if (before.isPresent() && before.get().details().equals(details)) {
                return before.get();
            }
            int version = before.map(RouteRow::version).orElse(0);
            if (!routes.put(party, kind, details, version, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new RefusedException(
                        Kind.CONFLICT, "version", "Somebody changed the route to " + party + " at the same time");
            }
            RouteRow after = routes.find(party, kind).orElseThrow();
            String key = party + "/" + kind;
            audit.record(
                    before.isEmpty()
                            ? AuditEntry.created(TYPE, key, after)
                            : AuditEntry.changed(TYPE, key, before.get(), after));
            return after;
        });
    }

    public RouteRow get(Gln party, RouteKind kind) {
        return find(party, kind)
                .orElseThrow(() -> new RefusedException(
                        Kind.NOT_FOUND, "unknown-route", "There is no route " + kind + " to " + party));
    }

    public List<RouteRow> list(Gln party) {
        return with(connection -> new RouteTable(connection).list(party));
    }

    @PermitAll
    public Optional<RouteRow> find(Gln party, RouteKind kind) {
        return with(connection -> new RouteTable(connection).find(party, kind));
    }

    @PermitAll
    public List<RouteRow> list(RouteKind kind) {
        return with(connection -> new RouteTable(connection).list(kind));
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The routes cannot be used", e);
        }
    }
}
