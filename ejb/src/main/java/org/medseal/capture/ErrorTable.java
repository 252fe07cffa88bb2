package org.medseal.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.medseal.epcis.EventKey;

/** Which events were declared in error, by which declaration, and what corrects them. */
final class ErrorTable {
    private final Connection connection;

    ErrorTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The event that a declaration is about.
     *
     * @param mayDeclare whether the sender reported it, or is one of ours
     */
    record Wrong(long event, boolean mayDeclare) {}

    Optional<Wrong> find(String eventId, String sender) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select e.number, j.sender = ? or not exists"
                + " (select from account where name = ? and 'partner' = any(roles)) from event_key k"
                + " join event e on e.number = k.event join capture_job j on j.number = e.job where k.key = ?")) {
            select.setString(1, sender);
            select.setString(2, sender);
            select.setObject(3, EventKey.of(eventId));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Wrong(row.getLong(1), row.getBoolean(2))) : Optional.empty();
            }
        }
    }

    /** The event counts no longer. */
    void insert(long event, long declaration) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into event_error (event, declaration) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, event);
            insert.setLong(2, declaration);
            insert.executeUpdate();
        }
    }

    /** The event of that id will not count when it comes. */
    void await(String eventId, long declaration) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into error_awaiting_event (key, declaration) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, EventKey.of(eventId));
            insert.setLong(2, declaration);
            insert.executeUpdate();
        }
    }

    void pair(String wrongId, List<String> correctiveIds) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into event_correction (corrective_key, wrong_id, corrective_id)"
                        + " values (?, ?, ?) on conflict do nothing")) {
            for (String id : correctiveIds) {
                insert.setObject(1, EventKey.of(id));
                insert.setString(2, wrongId);
                insert.setString(3, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
