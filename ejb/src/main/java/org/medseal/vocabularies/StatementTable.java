package org.medseal.vocabularies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medseal.epcis.Vocabulary;

/** Statements with their history. */
final class StatementTable {
    private static final int MOST = 1_000;

    private final Connection connection;

    StatementTable(Connection connection) {
        this.connection = connection;
    }

    /** All of one element, the youngest first. */
    List<StatementRow> of(String type, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select type, name, sender, stated_at, recorded_at,"
                + " document, current, content from vocabulary_statement where key = ? and type = ?"
                + " order by stated_at desc, number desc limit " + MOST)) {
            select.setString(1, VocabularyNames.key(type, name));
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                List<StatementRow> found = new ArrayList<>();
                while (row.next()) {
                    found.add(read(row));
                }
                return found;
            }
        }
    }

    private static StatementRow read(ResultSet row) throws SQLException {
        Vocabulary.Element element = Statement.read(row.getString("content"));
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(each -> attributes.put(each.id(), each.text() == null ? "" : each.text()));
        return new StatementRow(
                row.getString("type"),
                row.getString("name"),
                row.getString("sender"),
                time(row, "stated_at"),
                time(row, "recorded_at"),
                row.getString("document"),
                row.getBoolean("current"),
                attributes,
                element.children());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
