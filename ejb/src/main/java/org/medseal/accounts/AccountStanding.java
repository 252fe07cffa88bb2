package org.medseal.accounts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Whether somebody who has entered may still be in: asked by sessions, at every step. */
@Stateless
@PermitAll
public class AccountStanding {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    public AccountStanding() {}

    /** Outside a server. */
    public AccountStanding(DataSource database) {
        this.database = database;
    }

    /** The version of the account; empty if it may not enter. Another version than before: roles or password changed. */
    public OptionalInt versionOf(String account) {
        try (Connection connection = database.getConnection()) {
            return new Accounts(connection)
                    .find(account)
                    .filter(row -> row.state() == AccountState.ACTIVE)
                    .map(row -> OptionalInt.of(row.version()))
                    .orElse(OptionalInt.empty());
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts cannot be read", e);
        }
    }

    /** The names of the roles that the account has now; none if it may not enter, or is not known here. */
    public Set<String> rolesOf(String account) {
        try (Connection connection = database.getConnection()) {
            return new Accounts(connection)
                    .find(account)
                    .filter(row -> row.state() == AccountState.ACTIVE)
                    .map(row -> row.roles().stream().map(Role::roleName).collect(Collectors.toSet()))
                    .orElse(Set.of());
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts cannot be read", e);
        }
    }
}
