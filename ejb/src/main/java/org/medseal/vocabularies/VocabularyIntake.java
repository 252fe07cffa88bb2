package org.medseal.vocabularies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medseal.epcis.Vocabulary;

/**
 * Takes in what a document states, on the caller's connection and transaction. The same statement again changes nothing;
 * a different one of a younger document becomes the current one, one of an older document is history at once.
 */
public final class VocabularyIntake {
    private final Connection connection;

    public VocabularyIntake(Connection connection) {
        this.connection = connection;
    }

    /**
     * Who says it, as of when, and in which document.
     *
     * @param document null where a person said it
     */
    public record Source(String sender, Instant statedAt, Instant recordedAt, UUID document) {}

    private record Present(String content, Instant statedAt) {}

    private record Id(String type, String key) {}

    /** @return how many statements are new */
    public int record(List<Vocabulary> vocabularies, Source source) throws SQLException {
        Map<Id, Statement> statements = new LinkedHashMap<>();
        for (Vocabulary vocabulary : vocabularies) {
            for (Vocabulary.Element element : vocabulary.elements()) {
                Statement statement = Statement.of(vocabulary.type(), element);
                statements.put(new Id(statement.type(), statement.key()), statement);
            }
        }
        if (statements.isEmpty() || unknown(statements, source).isEmpty()) {
            return 0;
        }
        // Two documents of one sender at one moment take turns.
        lock(source.sender());
        List<Statement> fresh = unknown(statements, source);
        insert(fresh, source, present(statements, source));
        return fresh.size();
    }

    private void lock(String sender) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('vocabulary ' || ?, 0))")) {
            lock.setString(1, sender);
            lock.execute();
        }
    }

    private List<Statement> unknown(Map<Id, Statement> statements, Source source) throws SQLException {
        Map<Id, Present> present = present(statements, source);
        return statements.entrySet().stream()
                .filter(entry -> !present.containsKey(entry.getKey())
                        || !present.get(entry.getKey())
                                .content()
                                .equals(entry.getValue().content()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<Id, Present> present(Map<Id, Statement> statements, Source source) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select type, key, content, stated_at from vocabulary_statement"
                        + " where current and sender = ? and key = any(?)")) {
            select.setString(1, source.sender());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", statements.keySet().stream().map(Id::key).toArray()));
            try (ResultSet row = select.executeQuery()) {
                Map<Id, Present> found = new HashMap<>();
                while (row.next()) {
                    found.put(
                            new Id(row.getString(1), row.getString(2)),
                            new Present(
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        }
    }

    private void insert(List<Statement> statements, Source source, Map<Id, Present> present) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement("update vocabulary_statement set current = false"
                        + " where current and sender = ? and type = ? and key = ?");
                PreparedStatement insert = connection.prepareStatement("insert into vocabulary_statement (type, key,"
                        + " name, gln, sender, house, stated_at, recorded_at, document, attributes, texts, children,"
                        + " content, current) values (?, ?, ?, ?, ?, not exists (select from account where name = ?"
                        + " and 'partner' = any(roles)), ?, ?, ?, ?, ?, ?, ?::json, ?)")) {
            for (Statement statement : statements) {
                Present before = present.get(new Id(statement.type(), statement.key()));
                boolean current = before == null || !before.statedAt().isAfter(source.statedAt());
                if (current && before != null) {
                    retire.setString(1, source.sender());
                    retire.setString(2, statement.type());
                    retire.setString(3, statement.key());
                    retire.executeUpdate();
                }
                set(insert, statement, source, current);
                insert.executeUpdate();
            }
        }
    }

    private void set(PreparedStatement insert, Statement statement, Source source, boolean current)
            throws SQLException {
        insert.setString(1, statement.type());
        insert.setString(2, statement.key());
        insert.setString(3, statement.element().id());
        insert.setString(4, statement.gln());
        insert.setString(5, source.sender());
        insert.setString(6, source.sender());
        insert.setObject(7, source.statedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(8, source.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(9, source.document());
        insert.setArray(10, connection.createArrayOf("text", statement.attributes()));
        insert.setArray(11, connection.createArrayOf("text", statement.texts()));
        insert.setArray(12, connection.createArrayOf("text", statement.children()));
        insert.setString(13, statement.content());
        insert.setBoolean(14, current);
    }
}
