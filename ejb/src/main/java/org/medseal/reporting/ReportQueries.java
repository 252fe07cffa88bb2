package org.medseal.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medseal.masterdata.Page;

/** Finds reports for the desk. */
final class ReportQueries {
    private final Connection connection;

    ReportQueries(Connection connection) {
        this.connection = connection;
    }

    /** Newest first; where only late ones are wanted, the longest overdue first. */
    Page<ReportRow> list(ReportSearch search, Instant now) throws SQLException {
        List<Object> values = new ArrayList<>();
        String where = where(search, now, values);
        List<ReportRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + ReportTable.COLUMNS + " from report"
                + where + " order by " + (search.late() ? "deadline, id" : "id desc") + " limit ? offset ?")) {
            int next = set(select, values);
            select.setInt(next, search.size());
            select.setLong(next + 1, (long) search.page() * search.size());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(ReportTable.read(row));
                }
            }
        }
        return new Page<>(rows, search.page(), search.size(), count(where, values));
    }

    private long count(String where, List<Object> values) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("select count(*) from report" + where)) {
            set(count, values);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String where(ReportSearch search, Instant now, List<Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        if (search.state() != null) {
            where.append(" and state = ?");
            values.add(search.state().name());
        }
        if (search.market() != null) {
            where.append(" and kind = any(string_to_array(?, ' '))");
            values.add(String.join(
                    " ",
                    Arrays.stream(ReportKind.values())
                            .filter(kind -> kind.market().equals(search.market()))
                            .map(Enum::name)
                            .toList()));
        }
        if (search.late()) {
            where.append(" and state in ('DUE', 'SENT', 'PARKED', 'REJECTED') and deadline < ?");
            values.add(ReportTable.at(now));
        }
        return where.toString();
    }

    private static int set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return values.size() + 1;
    }
}
