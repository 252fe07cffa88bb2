package org.medseal.masterdata;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sgln;

/**
 * Gives every place that an event names a dense number. Numbers are for ever and written in a transaction of their
 * own, so what is kept in memory is true on every node and after every rollback.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlaceDictionary {
    private static final String KNOWN = "SELECT id FROM place WHERE key = ?";
    private static final String ADD =
            "INSERT INTO place (key, uri) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING id";

    private final Map<String, Integer> idsByUri = new ConcurrentHashMap<>();
    private final Map<Integer, String> urisById = new ConcurrentHashMap<>();

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    public PlaceDictionary() {}

    /** Outside a server. */
    public PlaceDictionary(DataSource database) {
        this.database = database;
    }

    /** The number of the place; URN and Digital Link of the same SGLN have the same. */
    public int id(String uri) {
        Integer known = idsByUri.get(uri);
        if (known != null) {
            return known;
        }
        try (Connection connection = database.getConnection()) {
            String key = key(uri);
            Integer stored = number(connection, KNOWN, key);
            int id = stored != null ? stored : number(connection, ADD, key, uri);
            idsByUri.put(uri, id);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("The dictionary of places cannot be used", e);
        }
    }

    /** As it was first named. */
    public String uri(int id) {
        String known = urisById.get(id);
        if (known != null) {
            return known;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT uri FROM place WHERE id = ?")) {
            query.setInt(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No place has the number " + id);
                }
                urisById.put(id, row.getString(1));
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dictionary of places cannot be read", e);
        }
    }

    private static Integer number(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : null;
            }
        }
    }

    private static String key(String uri) {
        try {
            return Sgln.parse(uri).toString();
        } catch (Gs1Exception notAnSgln) {
            return uri;
        }
    }
}
