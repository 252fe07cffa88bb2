package org.medseal.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
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
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", roles.stream().map(Role::roleName).toArray()));
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
