package org.medseal.lists;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads lists from one connection. */
final class ListReader {
    private static final int AT_ONCE = 1000;

    private final Connection connection;

    ListReader(Connection connection) {
        this.connection = connection;
    }

    ListPart page(ListDefinition list, ListQuery query) throws SQLException {
        ListStatement sql = new ListStatement(list, query);
        long total = count(sql);
        List<ListRow> rows = new ArrayList<>();
        if (query.first() < Math.min(total, ListPart.COUNTED)) {
            String page = sql.rows() + " limit " + query.size() + " offset " + query.first();
            read(list, sql, page, query.size(), rows::add);
        }
        return new ListPart(rows, Math.min(total, ListPart.COUNTED), total > ListPart.COUNTED);
    }

    /** However many there are, in constant memory; the connection must have a transaction begun. */
    void all(ListDefinition list, ListQuery query, Consumer<ListRow> consumer) throws SQLException {
        ListStatement sql = new ListStatement(list, query);
        read(list, sql, sql.rows(), AT_ONCE, consumer);
    }

    private long count(ListStatement sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.count())) {
            sql.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void read(ListDefinition list, ListStatement sql, String text, int atOnce, Consumer<ListRow> consumer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setFetchSize(atOnce);
            sql.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(list, rows));
                }
            }
        }
    }

    private static ListRow row(ListDefinition list, ResultSet rows) throws SQLException {
        Map<String, Serializable> values = new HashMap<>();
        for (int i = 0; i < list.columns().size(); i++) {
            values.put(list.columns().get(i).key(), value(list.columns().get(i), rows, i + 1));
        }
        return new ListRow(values);
    }

    private static Serializable value(ListColumn column, ResultSet rows, int at) throws SQLException {
        return switch (column.kind()) {
            case TEXT, CODE, WORD, KEY -> rows.getString(at);
            case COUNT -> {
                long count = rows.getLong(at);
                yield rows.wasNull() ? null : count;
            }
            case DECIMAL -> rows.getBigDecimal(at);
            case DATE -> rows.getObject(at, LocalDate.class);
            case MOMENT -> {
                OffsetDateTime moment = rows.getObject(at, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
        };
    }
}
