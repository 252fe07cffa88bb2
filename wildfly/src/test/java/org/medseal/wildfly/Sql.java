package org.medseal.wildfly;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of the running Medseal, for what no door shows. */
final class Sql {
    private Sql() {}

    /** The first column of every row, as text. */
    static List<String> list(String query, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** Statements of the owner of the database, for what no door can do: to make something go wrong. */
    static void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** A connection of the owner of the database, to hold something fast for a while. */
    static Connection connect() throws SQLException {
        String url = Running.medseal().database().map(Database::url).orElseGet(() -> System.getenv("MEDSEAL_DB_URL"));
        return DriverManager.getConnection(url + "?currentSchema=medseal", "medseal", "medseal");
    }
}
