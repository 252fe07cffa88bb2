package org.medseal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.Json;

/**
 * The one way to append to the record (21 CFR 11.10(e)). It demands a transaction, the one of the change, so neither
 * is ever there without the other.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {
    private static final String INSERT = "INSERT INTO audit_record (recorded_at, zone, who, action, subject_type,"
            + " subject, before, after, why, correlation_id) VALUES (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)";
    private static final String SELECT = "SELECT number, recorded_at, zone, who, action, subject_type, subject,"
            + " before, after, why, correlation_id FROM audit_record";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Resource
    SessionContext session;

    @Inject
    Clock clock;

    @Inject
    CallContext call;

    public AuditTrail() {}

    /** Outside a server: on connections of that source, as the account {@code system}. */
    public AuditTrail(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.call = new CallContext();
    }

    public void record(AuditEntry entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, call.zone());
            insert.setString(3, who());
            insert.setString(4, entry.action());
            insert.setString(5, entry.subjectType());
            insert.setString(6, entry.subject());
            insert.setString(7, json(entry.before()));
            insert.setString(8, json(entry.after()));
            insert.setString(9, entry.why());
            insert.setString(10, call.correlationId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be written", e);
        }
    }

    /** Everything recorded about one thing, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AuditRow> list(String subjectType, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        SELECT + " WHERE subject_type = ? AND subject = ? ORDER BY number")) {
            query.setString(1, subjectType);
            query.setString(2, subject);
            try (ResultSet rows = query.executeQuery()) {
                List<AuditRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    static Optional<AuditRow> find(Connection connection, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + " WHERE number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        }
    }

    private static AuditRow row(ResultSet r) throws SQLException {
        AuditEntry entry = new AuditEntry(
                r.getString(5), r.getString(6), r.getString(7), r.getString(8), r.getString(9), r.getString(10));
        return new AuditRow(
                r.getLong(1),
                r.getObject(2, OffsetDateTime.class).toInstant(),
                r.getString(3),
                r.getString(4),
                entry,
                r.getString(11));
    }

    /** The sender a door named, else the caller, else the application itself. */
    private String who() {
        if (call.sender() != null) {
            return call.sender();
        }
        String caller =
                session == null ? "anonymous" : session.getCallerPrincipal().getName();
        return caller.equals("anonymous") ? "system" : caller;
    }

    private static String json(Object state) {
        if (state == null) {
            return null;
        }
        try {
            return Json.mapper().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of " + state.getClass(), e);
        }
    }
}
