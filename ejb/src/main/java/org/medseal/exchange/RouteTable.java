package org.medseal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.Json;
import org.medseal.gs1.Gln;

/** The statements on table {@code route}. */
final class RouteTable {
    private static final String COLUMNS =
            "party, kind, address, account, credential, trust, settings, version, changed_at";

    private final Connection connection;

    RouteTable(Connection connection) {
        this.connection = connection;
    }

    Optional<RouteRow> find(Gln party, RouteKind kind) throws SQLException {
        return rows("where party = ? and kind = ?", party.digits(), kind.name()).stream()
                .findFirst();
    }

    List<RouteRow> list(Gln party) throws SQLException {
        return rows("where party = ? order by kind", party.digits());
    }

    List<RouteRow> list(RouteKind kind) throws SQLException {
        return rows("where kind = ? order by party", kind.name());
    }

    /** New, or in place of the one of that version; false where somebody was faster. */
    boolean put(Gln party, RouteKind kind, RouteDetails details, int earlierVersion, Instant at) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("insert into route (address, account, credential,"
                + " trust, settings, version, changed_at, party, kind) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)"
                + " on conflict (party, kind) do update set address = excluded.address, account = excluded.account,"
                + " credential = excluded.credential, trust = excluded.trust, settings = excluded.settings,"
                + " version = excluded.version, changed_at = excluded.changed_at"
                + " where route.version = excluded.version - 1")) {
            put.setString(1, details.address());
            put.setString(2, details.account());
            put.setString(3, details.credential());
            put.setString(4, details.trust());
            put.setString(5, json(details.sorted()));
            put.setInt(6, earlierVersion + 1);
            put.setObject(7, at.atOffset(ZoneOffset.UTC));
            put.setString(8, party.digits());
            put.setString(9, kind.name());
            return put.executeUpdate() == 1;
        }
    }

    private List<RouteRow> rows(String where, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from route " + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<RouteRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(read(row));
                }
                return rows;
            }
        }
    }

    private static RouteRow read(ResultSet row) throws SQLException {
        RouteDetails details = new RouteDetails(
                row.getString("address"),
                row.getString("account"),
                row.getString("credential"),
                row.getString("trust"),
                settings(row.getString("settings")));
        return new RouteRow(
                Gln.parse(row.getString("party")),
                RouteKind.valueOf(row.getString("kind")),
                details,
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static String json(Map<String, String> settings) {
        try {
            return Json.mapper().writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings of a route cannot be read", e);
        }
    }
}
