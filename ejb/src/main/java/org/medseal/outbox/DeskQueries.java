package org.medseal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the message desk asks; pages go by number, so a page deep down costs no more than the first. */
final class DeskQueries {
    private final Connection connection;

    DeskQueries(Connection connection) {
        this.connection = connection;
    }

    List<IncomingRow> incoming(MessageSearch search) throws SQLException {
        String sql = "select " + IncomingRow.COLUMNS + " from inbox";
        return list(sql, List.of("business_key", "correlation_id", "message_id"), search, IncomingRow::read);
    }

    List<OutgoingRow> outgoing(MessageSearch search) throws SQLException {
        String sql = "select " + OutgoingRow.COLUMNS + " from outbox";
        return list(sql, List.of("business_key", "correlation_id"), search, OutgoingRow::read);
    }

    private <T> List<T> list(String select, List<String> keys, MessageSearch search, Reading<T> reading)
            throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        restrict("queue = ?", search.queue(), conditions, values);
        restrict("state = ?", search.state(), conditions, values);
        restrict("id < ?", search.before(), conditions, values);
        if (search.text() != null) {
            conditions.add("(" + String.join(" = ? or ", keys) + " = ?)");
            keys.forEach(key -> values.add(search.text()));
        }
        values.add(search.atMost());
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        try (PreparedStatement query = connection.prepareStatement(select + where + " order by id desc limit ?")) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        }
    }

    private static void restrict(String condition, Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
