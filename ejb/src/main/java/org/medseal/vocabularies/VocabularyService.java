package org.medseal.vocabularies;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** What was stated of places, products and words beside events, and its correction by people of the house. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "erp"})
public class VocabularyService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Every statement of the element, the youngest first; one sentence where there is none. */
    public List<StatementRow> history(String type, String name) {
        try (Connection connection = database.getConnection()) {
            List<StatementRow> found =
                    new StatementTable(connection).of(required("type", type), required("name", name));
            if (found.isEmpty()) {
                throw new RefusedException(
                        RefusedException.Kind.NOT_FOUND, "no-statement", "Nothing was stated of " + name);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The statements cannot be read", e);
        }
    }

    /** Says what holds from now on; what was said before stays as history. */
    @RolesAllowed({"admin", "compliance-officer", "erp"})
    public List<StatementRow> state(String type, String name, StateElement said) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            StatementTable statements = new StatementTable(connection);
            List<StatementRow> before = statements.of(required("type", type), required("name", name));
            new VocabularyIntake(connection)
                    .record(
                            List.of(said.of(type, name)),
                            new VocabularyIntake.Source(
                                    context.getCallerPrincipal().getName(), now, now, null));
            audit.record(AuditEntry.changed(
                    "vocabulary-element",
                    type + " " + name,
                    before.stream().filter(StatementRow::current).findFirst().orElse(null),
                    said));
            return statements.of(type, name);
        } catch (SQLException e) {
            throw new IllegalStateException("The statement cannot be kept", e);
        }
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED, "missing", "Say which element: " + name + " is missing");
        }
        return value;
    }
}
