package org.medseal.signing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys in the database. */
final class KeyTable {
    private static final String SELECT =
            "select id, algorithm, public_key, active_from, active_until, trusted_until," + " retired_at from code_key";

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    void insert(CodeKey key, byte[] wrapped, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into code_key (id, algorithm, public_key, wrapped_key, created_at,"
                        + " active_from, active_until, trusted_until) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, key.id());
            insert.setString(2, key.algorithm().toString());
            insert.setBytes(3, key.publicKey());
            insert.setBytes(4, wrapped);
            insert.setObject(5, at(now));
            insert.setObject(6, at(key.activeFrom()));
            insert.setObject(7, at(key.activeUntil()));
            insert.setObject(8, at(key.trustedUntil()));
            insert.executeUpdate();
        }
    }

    void retire(String id, Instant now, String why) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update code_key set retired_at = ?, retired_why = ? where id = ? and retired_at is null")) {
            update.setObject(1, at(now));
            update.setString(2, why);
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** Newest first. */
    List<CodeKey> list() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " order by active_from desc, id")) {
            return read(select);
        }
    }

    Optional<CodeKey> find(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    /** The key that signs at that time: of several the one that began last. */
    Optional<CodeKey> findSigning(KeyAlgorithm algorithm, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT
                + " where algorithm = ? and active_from <= ? and active_until > ? and retired_at is null"
                + " order by active_from desc, id limit 1")) {
            select.setString(1, algorithm.toString());
            select.setObject(2, at(now));
            select.setObject(3, at(now));
            return read(select).stream().findFirst();
        }
    }

    byte[] wrapped(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select wrapped_key from code_key where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static List<CodeKey> read(PreparedStatement select) throws SQLException {
        List<CodeKey> keys = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new CodeKey(
                        row.getString(1),
                        KeyAlgorithm.parse(row.getString(2)),
                        row.getBytes(3),
                        instant(row, 4),
                        instant(row, 5),
                        instant(row, 6),
                        instant(row, 7)));
            }
        }
        return keys;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
