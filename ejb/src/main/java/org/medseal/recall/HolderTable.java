package org.medseal.recall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.medseal.gs1.Gln;

/** Who had packs when a recall was started, and what was answered since. */
final class HolderTable {
    private final Connection connection;

    HolderTable(Connection connection) {
        this.connection = connection;
    }

    /** @param notified whether it was asked to give its packs back */
    record AtStart(Gln gln, long units, boolean ours, boolean notified) {}

    void insert(int recall, List<AtStart> holders) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into recall_holder (recall, gln, units, ours, notified) values (?, ?, ?, ?, ?)")) {
            for (AtStart holder : holders) {
                insert.setInt(1, recall);
                insert.setString(2, holder.gln().toString());
                insert.setLong(3, holder.units());
                insert.setBoolean(4, holder.ours());
                insert.setBoolean(5, holder.notified());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<AtStart> list(int recall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select gln, units, ours, notified from recall_holder where recall = ? order by units desc, gln")) {
            select.setInt(1, recall);
            try (ResultSet row = select.executeQuery()) {
                List<AtStart> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new AtStart(
                            Gln.parse(row.getString(1)), row.getLong(2), row.getBoolean(3), row.getBoolean(4)));
                }
                return found;
            }
        }
    }

    void insert(int recall, Answer answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into recall_response (recall, gln, account, answered_at, acknowledged, returned, quarantined,"
                        + " destroyed, dispensed, done, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Answer.Quantities quantities = answer.quantities();
            insert.setInt(1, recall);
            insert.setString(2, answer.gln().toString());
            insert.setString(3, answer.account());
            insert.setObject(4, answer.answeredAt().atOffset(ZoneOffset.UTC));
            insert.setBoolean(5, answer.acknowledged());
            insert.setLong(6, quantities.returned());
            insert.setLong(7, quantities.quarantined());
            insert.setLong(8, quantities.destroyed());
            insert.setLong(9, quantities.dispensed());
            insert.setBoolean(10, answer.done());
            insert.setString(11, answer.note());
            insert.executeUpdate();
        }
    }

    /** The last answer of each holder. */
    List<Answer> answers(int recall) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct on (gln) gln, account, answered_at, acknowledged, returned, quarantined, destroyed,"
                        + " dispensed, done, note from recall_response where recall = ? order by gln, id desc")) {
            select.setInt(1, recall);
            try (ResultSet row = select.executeQuery()) {
                List<Answer> found = new ArrayList<>();
                while (row.next()) {
                    found.add(answer(row));
                }
                return found;
            }
        }
    }

    private static Answer answer(ResultSet row) throws SQLException {
        Instant at = row.getObject("answered_at", OffsetDateTime.class).toInstant();
        return new Answer(
                Gln.parse(row.getString("gln")),
                row.getString("account"),
                at,
                row.getBoolean("acknowledged"),
                new Answer.Quantities(
                        row.getLong("returned"),
                        row.getLong("quarantined"),
                        row.getLong("destroyed"),
                        row.getLong("dispensed")),
                row.getBoolean("done"),
                row.getString("note"));
    }
}
