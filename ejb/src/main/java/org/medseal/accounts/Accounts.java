package org.medseal.accounts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.Gln;

/** The table of accounts. */
final class Accounts {
    private final Connection connection;

    Accounts(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM account LIMIT 1");
                ResultSet rows = select.executeQuery()) {
            return !rows.next();
        }
    }

    Optional<String> findHash(String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT password_hash FROM account WHERE name = ? AND enabled")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<Gln> findParty(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT gln FROM account WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(Gln::parse) : Optional.empty();
            }
        }
    }

    /** Says that the account acts for that company. */
    void setParty(String name, Gln party) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE account SET gln = ? WHERE name = ?")) {
            update.setString(1, party.toString());
            update.setString(2, name);
            update.executeUpdate();
        }
    }

    /** Adds it, or leaves the one of that name as it is. */
    boolean add(String name, String displayName, List<Role> roles, String hash, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO account (name, display_name, password_hash, roles, changed_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name);
            insert.setString(2, displayName);
            insert.setString(3, hash);
            insert.setArray(4, roles(roles));
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    Optional<AccountRow> find(String name) throws SQLException {
        return one("WHERE name = ?", name);
    }

    /** Waits for whoever else changes it. */
    Optional<AccountRow> lock(String name) throws SQLException {
        return one("WHERE name = ? FOR UPDATE", name);
    }

    private Optional<AccountRow> one(String where, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name, display_name, roles, gln, state, changed_at, version FROM account " + where)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static AccountRow read(ResultSet row) throws SQLException {
        String gln = row.getString(4);
        return new AccountRow(
                row.getString(1),
                row.getString(2),
                Arrays.stream((String[]) row.getArray(3).getArray())
                        .map(Role::parse)
                        .toList(),
                gln == null ? null : Gln.parse(gln),
                AccountState.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7));
    }

    /** Names of those who may enter and administer, kept as they are until the transaction ends. */
    List<String> lockAdministrators() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT name FROM account WHERE enabled AND 'admin' = ANY (roles) ORDER BY name FOR UPDATE");
                ResultSet rows = select.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    void change(String name, AccountTerms terms, Instant at) throws SQLException {
        update("display_name = ?, roles = ?, gln = ?", name, at, statement -> {
            statement.setString(1, terms.displayName());
            statement.setArray(2, roles(terms.roles()));
            statement.setString(3, terms.party() == null ? null : terms.party().toString());
            return 4;
        });
    }

    void setHash(String name, String hash, Instant at) throws SQLException {
        update("password_hash = ?", name, at, statement -> {
            statement.setString(1, hash);
            return 2;
        });
    }

    void setState(String name, AccountState state, Instant at) throws SQLException {
        update("state = ?", name, at, statement -> {
            statement.setString(1, state.name());
            return 2;
        });
    }

    private interface Binding {
        /** Sets the values and says which parameter comes next. */
        int bind(PreparedStatement statement) throws SQLException;
    }

    private void update(String what, String name, Instant at, Binding values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET " + what + ", changed_at = ?, version = version + 1 WHERE name = ?")) {
            int next = values.bind(update);
            update.setObject(next, at.atOffset(ZoneOffset.UTC));
            update.setString(next + 1, name);
            update.executeUpdate();
        }
    }

    private Array roles(List<Role> roles) throws SQLException {
        return connection.createArrayOf(
                "text", roles.stream().map(Role::roleName).toArray());
    }
}
