package org.medseal.progress;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** What work is going on, at whichever node. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
public class WorkService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** The oldest first. */
    public List<WorkRow> list() {
        try (Connection connection = database.getConnection()) {
            return new WorkTable(connection).read(clock.instant().minus(WorkTeller.SILENCE));
        } catch (SQLException e) {
            throw new IllegalStateException("How far work has come cannot be read", e);
        }
    }

    /** Changes whenever work has come further; tells nothing else. */
    @PermitAll
    public String stamp() {
        try (Connection connection = database.getConnection()) {
            return new WorkTable(connection).stamp();
        } catch (SQLException e) {
            throw new IllegalStateException("Whether work has come further cannot be read", e);
        }
    }
}
