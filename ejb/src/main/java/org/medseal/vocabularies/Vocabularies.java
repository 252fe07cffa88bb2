package org.medseal.vocabularies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medseal.epcis.Vocabulary;

/** What is stated of vocabularies, as far as the audience may know it: of each element what the house says, else the youngest. */
public final class Vocabularies {
    private static final String TYPE = "urn:epcglobal:epcis:vtype:";

    private final Connection connection;
    private final Audience audience;

    public Vocabularies(Connection connection, Audience audience) {
        this.connection = connection;
        this.audience = audience;
    }

    /** The vocabularies in which the values of a field with that name of EPCIS stand. */
    public static List<String> types(String... kinds) {
        return Stream.of(kinds).map(kind -> TYPE + kind).toList();
    }

    /** The elements, sorted by vocabulary and name; no more than so many. */
    public List<Found> find(Selected wanted, int atMost) throws SQLException {
        Sql sql = new Sql("select * from (select distinct on (type, key) type, key, attributes, texts, content"
                + " from vocabulary_statement where current");
        seen(sql);
        if (!wanted.types().isEmpty()) {
            sql.and("type = any(?)", (Object) wanted.types().toArray(String[]::new));
        }
        narrow(sql, wanted);
        sql.add(" order by type, key, house desc, stated_at desc, number desc) s where true");
        if (!wanted.attributes().isEmpty()) {
            sql.and("attributes && ?", (Object) wanted.attributes().toArray(String[]::new));
        }
        wanted.texts()
                .forEach((attribute, values) -> sql.and(
                        "exists (select from unnest(attributes, texts) a(name, text) where name = ? and text = any(?))",
                        attribute,
                        values.toArray(String[]::new)));
        sql.add(" order by type collate \"C\", key collate \"C\" limit " + atMost);
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet row = select.executeQuery()) {
            List<Found> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Found(
                        row.getString("type"), row.getString("key"), Statement.read(row.getString("content"))));
            }
            return found;
        }
    }

    /** An element, under the key that is the same for all spellings of its name. */
    public record Found(String type, String key, Vocabulary.Element element) {}

    /** By vocabulary, in the order given. */
    public static List<Vocabulary> grouped(List<Found> elements) {
        Map<String, List<Vocabulary.Element>> byType = new LinkedHashMap<>();
        elements.forEach(each ->
                byType.computeIfAbsent(each.type(), type -> new ArrayList<>()).add(each.element()));
        return byType.entrySet().stream()
                .map(entry -> new Vocabulary(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void narrow(Sql sql, Selected wanted) throws SQLException {
        if (!wanted.names().isEmpty()) {
            sql.and("key = any(?)", (Object)
                    keys(wanted.types(), wanted.names()).toArray(String[]::new));
        }
        if (!wanted.within().isEmpty()) {
            sql.and("key = any(?)", (Object)
                    below(wanted.types(), wanted.within()).toArray(String[]::new));
        }
    }

    private void seen(Sql sql) {
        if (!audience.everything()) {
            sql.and(
                    "(sender = ? or gln = any(?))",
                    audience.account(),
                    audience.glns().toArray(String[]::new));
        }
    }

    /** A name may be meant in any of the vocabularies, and words are spelled differently in each. */
    private static Set<String> keys(List<String> types, List<String> names) {
        Set<String> keys = new HashSet<>();
        List<String> where = types.isEmpty() ? types("BusinessLocation", "BusinessStep", "Disposition") : types;
        for (String name : names) {
            where.forEach(type -> keys.add(VocabularyNames.key(type, name)));
        }
        return keys;
    }

    /** The keys of these elements and of everything that lies below them, directly or not. */
    public Set<String> below(List<String> types, List<String> names) throws SQLException {
        Set<String> all = new TreeSet<>(keys(types, names));
        Set<String> level = all;
        while (!level.isEmpty()) {
            Set<String> next = new TreeSet<>(children(types, level));
            next.removeAll(all);
            all.addAll(next);
            level = next;
        }
        return all;
    }

    private Set<String> children(List<String> types, Set<String> of) throws SQLException {
        Sql sql = new Sql("select distinct unnest(children) from (select distinct on (type, key) type, key, children"
                + " from vocabulary_statement where current");
        seen(sql);
        sql.and("key = any(?)", (Object) of.toArray(String[]::new));
        if (!types.isEmpty()) {
            sql.and("type = any(?)", (Object) types.toArray(String[]::new));
        }
        sql.add(" order by type, key, house desc, stated_at desc, number desc) s");
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet row = select.executeQuery()) {
            Set<String> children = new HashSet<>();
            while (row.next()) {
                children.add(row.getString(1));
            }
            return children;
        }
    }
}
