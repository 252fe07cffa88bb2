package org.medseal.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was told of the work of all nodes. */
final class WorkTable {
    private static final String COLUMNS = "id, kind, subject, step, done, total, began";

    private final Connection connection;

    WorkTable(Connection connection) {
        this.connection = connection;
    }

    void write(Collection<WorkRow> rows, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into work_under_way (" + COLUMNS
                + ", told) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update"
                + " set step = excluded.step, done = excluded.done, total = excluded.total, told = excluded.told")) {
            for (WorkRow row : rows) {
                insert.setObject(1, row.id());
                insert.setString(2, row.kind().name());
                insert.setString(3, row.subject());
                insert.setString(4, row.step());
                insert.setLong(5, row.done());
                insert.setLong(6, row.total());
                insert.setObject(7, row.began().atOffset(ZoneOffset.UTC));
                insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes away what is over, and what a node that died has left. */
    void delete(Collection<UUID> over, Instant lastToldBefore) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from work_under_way where id = any(?) or told < ?")) {
            delete.setArray(1, connection.createArrayOf("uuid", over.toArray()));
            delete.setObject(2, lastToldBefore.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /** The oldest first; what nobody has told of since then is left out. */
    List<WorkRow> read(Instant toldSince) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select " + COLUMNS + " from work_under_way where told >= ? order by began, id")) {
            query.setObject(1, toldSince.atOffset(ZoneOffset.UTC));
            List<WorkRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new WorkRow(
                            row.getObject("id", UUID.class),
                            WorkKind.valueOf(row.getString("kind")),
                            row.getString("subject"),
                            row.getString("step"),
                            row.getLong("done"),
                            row.getLong("total"),
                            row.getObject("began", OffsetDateTime.class).toInstant()));
                }
            }
            return rows;
        }
    }

    /** Another one whenever a figure is another one. */
    String stamp() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select count(*) || '/' || coalesce(sum(done), 0) || '/' || coalesce(sum(total), 0)"
                                + " || '/' || coalesce(sum(length(step)), 0) from work_under_way");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
