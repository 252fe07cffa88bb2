package org.medseal.trace.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL in the making: what events must have, with its values. */
final class Selection {
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Selection and(String condition, Object... with) {
        where.append(where.length() == 0 ? "" : " and ")
                .append('(')
                .append(condition)
                .append(')');
        values.addAll(List.of(with));
        return this;
    }

    Selection copy() {
        Selection copy = new Selection();
        copy.where.append(where);
        copy.values.addAll(values);
        return copy;
    }

    List<StoredEvent> read(Connection connection, String order, int most) throws SQLException {
        try (PreparedStatement select =
                        prepare(connection, "select " + StoredEvent.COLUMNS, " order by " + order + " limit " + most);
                ResultSet rows = select.executeQuery()) {
            List<StoredEvent> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredEvent(rows));
            }
            return found;
        }
    }

    /** What the database expects this to cost, in its own units: a page read in order is 1. */
    double cost(Connection connection, String order, int most) throws SQLException {
        try (PreparedStatement explain =
                        prepare(connection, "explain select e.number", " order by " + order + " limit " + most);
                ResultSet plan = explain.executeQuery()) {
            plan.next();
            String first = plan.getString(1);
            return Double.parseDouble(first.replaceFirst(".*\\.\\.([\\d.]+) rows.*", "$1"));
        }
    }

    /** Whether there is such an event. */
    boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement select = prepare(connection, "select 1", " limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** The values of a column that such events have, in order. */
    List<String> distinct(Connection connection, String column, int most) throws SQLException {
        String value = "e." + column + " collate \"C\"";
        try (PreparedStatement select =
                        prepare(connection, "select distinct " + value, " order by " + value + " limit " + most);
                ResultSet rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private PreparedStatement prepare(Connection connection, String start, String end) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(start + " from event e where " + where + end);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Object[] array) {
                statement.setArray(i + 1, connection.createArrayOf(elementType(array), array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static String elementType(Object[] array) {
        return array instanceof Long[] ? "bigint" : array instanceof String[] ? "text" : "uuid";
    }
}
