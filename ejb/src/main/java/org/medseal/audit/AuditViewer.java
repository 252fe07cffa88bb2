package org.medseal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** One record of the audit trail with what it changed, for those who inspect it. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor"})
public class AuditViewer {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    public AuditViewer() {}

    /** Outside a server. */
    AuditViewer(DataSource database) {
        this.database = database;
    }

    public AuditRow getRecord(long number) {
        try (Connection connection = database.getConnection()) {
            return AuditTrail.find(connection, number)
                    .orElseThrow(() -> new RefusedException(
                            Kind.NOT_FOUND, "unknown-record", "The audit trail has no record " + number));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    public List<AuditChange> changes(AuditRow record) {
        return AuditDiff.between(
                (String) record.entry().before(), (String) record.entry().after());
    }
}
