package org.medseal.items;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The statements on table {@code foreign_item}. */
final class ForeignSql {
    private final Connection connection;

    ForeignSql(Connection connection) {
        this.connection = connection;
    }

    Map<String, Long> numbers(Collection<String> epcs) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select epc, number from foreign_item where epc = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", epcs.toArray()));
            Map<String, Long> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
            return found;
        }
    }

    /** Those that begin so and come behind the given text, in order. */
    List<String> keys(String beginning, String behind, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select epc from foreign_item where epc > ? and epc < ? order by epc limit ?")) {
            select.setString(1, behind);
            select.setString(2, beginning + "~");
            select.setInt(3, most);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** In the order of their texts: neighbours get neighbouring numbers, and two that insert the same never deadlock. */
    void insert(Collection<String> epcs, long offset) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into foreign_item (number, epc)"
                + " select ? + nextval('foreign_item_count'), epc"
                + " from (select epc from unnest(?::text[]) epc order by epc collate \"C\") sorted"
                + " on conflict (epc) do nothing")) {
            insert.setLong(1, offset);
            insert.setArray(2, connection.createArrayOf("text", epcs.toArray()));
            insert.executeUpdate();
        }
    }

    Map<Long, String> texts(long... numbers) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select number, epc from foreign_item where number = any(?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", LongStream.of(numbers).boxed().toArray()));
            Map<Long, String> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getString(2));
                }
            }
            return found;
        }
    }
}
