package org.medseal.trace.events;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Tokens of pages that their owners have given back (EPCIS 2.0 REST, {@code DELETE /nextPageToken/{token}}). */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "line", "erp", "partner"})
public class PageTokenService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /** From now on the caller gets no page for it; given back again, it stays so. */
    public void giveBack(String token) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into page_token_given_back (account, token, given_at) values (?, ?, ?)"
                                + " on conflict do nothing")) {
            insert.setString(1, context.getCallerPrincipal().getName());
            insert.setString(2, token);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The tokens of pages cannot be used", e);
        }
    }

    /** Refuses a token that the caller has given back. */
    public void requireKept(String token) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select from page_token_given_back where account = ? and token = ?")) {
            select.setString(1, context.getCallerPrincipal().getName());
            select.setString(2, token);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw QueryException.parameter("nextPageToken \"" + token + "\" was given back");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tokens of pages cannot be used", e);
        }
    }
}
