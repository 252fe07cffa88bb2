package org.medseal.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was ordered under which key, and the event it became: the same order again becomes the same event. */
final class OperationTable {
    private final Connection connection;

    OperationTable(Connection connection) {
        this.connection = connection;
    }

    /** The texts of the order and of its event. */
    record Ordered(String operation, String request, String event) {}

    Optional<Ordered> find(String account, String requestId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select operation, request, event from operation where account = ? and request_id = ?")) {
            select.setString(1, account);
            select.setString(2, requestId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Ordered(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** Keeps the order, unless one under the key was kept meanwhile. */
    void insert(String account, String requestId, Ordered ordered, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into operation (account, request_id, operation, request, event,"
                        + " ordered_at) values (?, ?, ?, ?::json, ?::json, ?) on conflict do nothing")) {
            insert.setString(1, account);
            insert.setString(2, requestId);
            insert.setString(3, ordered.operation());
            insert.setString(4, ordered.request());
            insert.setString(5, ordered.event());
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
