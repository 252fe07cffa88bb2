package org.medseal.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** The statements on table {@code capture_finding}. */
final class FindingTable {
    private static final int BATCH = 1000;
    /** PostgreSQL's text cannot hold the character 0, and nobody reads an id of a megabyte. */
    private static final int LONGEST = 2000;

    private final Connection connection;

    FindingTable(Connection connection) {
        this.connection = connection;
    }

    /** What was found this time, instead of what was found before. */
    void replace(long job, List<Finding> findings) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from capture_finding where job = ?")) {
            delete.setLong(1, job);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into capture_finding (job, sequence, kind, position, event_id, epc, code, detail, line, col,"
                        + " pointer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < findings.size(); i++) {
                set(insert, job, i, findings.get(i));
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == findings.size()) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void set(PreparedStatement insert, long job, int sequence, Finding finding) throws SQLException {
        CaptureError error = finding.error();
        insert.setLong(1, job);
        insert.setInt(2, sequence);
        insert.setString(3, finding.kind().name());
        insert.setObject(4, error.event(), Types.INTEGER);
        insert.setString(5, clean(error.eventID()));
        insert.setString(6, clean(error.epc()));
        insert.setString(7, error.code());
        insert.setString(8, clean(error.detail()));
        insert.setObject(9, error.line(), Types.BIGINT);
        insert.setObject(10, error.column(), Types.BIGINT);
        insert.setString(11, clean(error.pointer()));
    }

    private static String clean(String text) {
        if (text == null) {
            return null;
        }
        String shorter = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return shorter.replace("\0", "");
    }

    /** Findings of a kind, or (null) of all, in the order of the events. */
    List<CaptureError> list(long job, Finding.Kind kind, int from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, event_id, epc, code, detail, line, col, pointer from capture_finding"
                        + " where job = ? and kind = ? order by sequence offset ? limit ?")) {
            select.setLong(1, job);
            select.setString(2, kind.name());
            select.setInt(3, from);
            select.setInt(4, atMost);
            try (ResultSet rows = select.executeQuery()) {
                List<CaptureError> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        }
    }

    private static CaptureError read(ResultSet row) throws SQLException {
        return new CaptureError(
                row.getObject(1, Integer.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                row.getString(8));
    }
}
