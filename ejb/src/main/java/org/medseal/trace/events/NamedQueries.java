package org.medseal.trace.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medseal.Json;

/** The questions with names that a viewer shares: the house all of its own, others each their own. */
final class NamedQueries {
    private final Connection connection;
    private final String owner;

    NamedQueries(Connection connection, Viewer viewer) {
        this.connection = connection;
        this.owner = viewer.owner();
    }

    void insert(NamedQuery query, String account, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into named_query (owner, name, query,"
                + " created_by, created_at) values (?, ?, ?::json, ?, ?) on conflict do nothing")) {
            insert.setString(1, owner);
            insert.setString(2, query.name());
            insert.setString(3, query.query().toString());
            insert.setString(4, account);
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                throw QueryException.exists("There is a query with the name " + query.name() + " already");
            }
        }
    }

    List<NamedQuery> list() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select name, query from named_query where owner = ? order by name")) {
            select.setString(1, owner);
            return read(select);
        }
    }

    NamedQuery get(String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select name, query from named_query where owner = ? and name = ?")) {
            select.setString(1, owner);
            select.setString(2, name);
            return read(select).stream().findFirst().orElseThrow(() -> unknown(name));
        }
    }

    void delete(String name) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from named_query where owner = ? and name = ?")) {
            delete.setString(1, owner);
            delete.setString(2, name);
            if (delete.executeUpdate() == 0) {
                throw unknown(name);
            }
        }
    }

    private static QueryException unknown(String name) {
        return QueryException.noSuchName("There is no query " + name);
    }

    private static List<NamedQuery> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<NamedQuery> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new NamedQuery(rows.getString(1), Json.mapper().readTree(rows.getString(2))));
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept query cannot be read", e);
        }
    }
}
