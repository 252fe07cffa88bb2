package org.medseal.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The statements on what was tried and what was refused. */
final class AttemptTable {
    private final Connection connection;

    AttemptTable(Connection connection) {
        this.connection = connection;
    }

    int begin(ReportRow report, AttemptRow.Step step, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into report_attempt (report, number, step,"
                + " started_at, content_id) select ?, coalesce(max(number), 0) + 1, ?, ?, ? from report_attempt"
                + " where report = ? returning number")) {
            insert.setLong(1, report.number());
            insert.setString(2, step.name());
            insert.setObject(3, ReportTable.at(at));
            insert.setObject(
                    4, report.document() == null ? null : report.document().contentId(), Types.BIGINT);
            insert.setLong(5, report.number());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void end(long report, int number, Delivery delivery, Long answer, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update report_attempt set ended_at = ?,"
                + " outcome = ?, status = ?, cause = ?, answer_id = ? where report = ? and number = ?")) {
            update.setObject(1, ReportTable.at(at));
            update.setString(2, delivery.outcome().name());
            update.setObject(
                    3, delivery.answer() == null ? null : delivery.answer().status(), Types.INTEGER);
            update.setString(4, delivery.cause());
            update.setObject(5, answer, Types.BIGINT);
            update.setLong(6, report);
            update.setInt(7, number);
            update.executeUpdate();
        }
    }

    List<AttemptRow> list(long report) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select number, step, started_at, ended_at, outcome,"
                        + " status, cause, answer_id from report_attempt where report = ? order by number")) {
            select.setLong(1, report);
            try (ResultSet row = select.executeQuery()) {
                List<AttemptRow> attempts = new ArrayList<>();
                while (row.next()) {
                    String outcome = row.getString("outcome");
                    attempts.add(new AttemptRow(
                            row.getInt("number"),
                            AttemptRow.Step.valueOf(row.getString("step")),
                            ReportTable.instant(row, "started_at"),
                            ReportTable.instant(row, "ended_at"),
                            outcome == null ? null : Delivery.Outcome.valueOf(outcome),
                            row.getObject("status", Integer.class),
                            row.getString("cause"),
                            row.getObject("answer_id", Long.class)));
                }
                return attempts;
            }
        }
    }

    void refused(long report, List<Acknowledgement.Refused> refused) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from report_refusal where report = ?")) {
            delete.setLong(1, report);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into report_refusal (report, sequence, item, code, detail) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < refused.size(); i++) {
                insert.setLong(1, report);
                insert.setInt(2, i + 1);
                insert.setString(3, refused.get(i).item());
                insert.setString(4, refused.get(i).code());
                insert.setString(5, refused.get(i).detail());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Acknowledgement.Refused> refused(long report, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select item, code, detail from report_refusal where report = ? order by sequence limit ?")) {
            select.setLong(1, report);
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                List<Acknowledgement.Refused> refused = new ArrayList<>();
                while (row.next()) {
                    refused.add(new Acknowledgement.Refused(row.getString(1), row.getString(2), row.getString(3)));
                }
                return refused;
            }
        }
    }
}
