package org.medseal.wildfly.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What Medseal is held against: tables with a row for each item, in the same PostgreSQL. One is filled by COPY and
 * emptied again each time, which is the best that such a table can do; another keeps the lots that are listed and
 * counted, with an index on each column that is asked by.
 */
final class RowTable implements AutoCloseable {
    private static final String COLUMNS =
            " (gtin text collate \"C\", serial text collate \"C\", lot text collate \"C\", state text, parent text"
                    + " collate \"C\", primary key (gtin, serial))";

    private final Connection connection;
    private final Connection medseal;

    RowTable(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "medseal", "medseal");
        medseal = DriverManager.getConnection(url + "?currentSchema=medseal", "medseal", "medseal");
        execute("drop schema if exists bench cascade; create schema bench");
        execute("create table bench.copied" + COLUMNS);
        execute("create table bench.kept" + COLUMNS);
        execute("create index on bench.kept (lot); create index on bench.kept (parent)");
        execute("create table bench.written (id bigint generated always as identity primary key, body bytea)");
        execute("create table bench.keyed (key bigint primary key, epc text, body text)");
        execute("grant usage on schema bench to medseal_app; grant insert on bench.written to medseal_app;"
                + " grant select on bench.keyed to medseal_app");
    }

    /** Looks at Medseal's own tables. */
    Connection medseal() {
        return medseal;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void keep(Lot lot) throws SQLException, IOException {
        copy("bench.kept", lot.rows());
        execute("analyze bench.kept");
    }

    /** A row by key for each of these things, as long as an event; how many there are. */
    int keepKeys(List<String> epcs) throws SQLException {
        execute("truncate bench.keyed");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bench.keyed values (?, ?, '{\"e\":\"" + "x".repeat(700) + "\"}')")) {
            for (int i = 0; i < epcs.size(); i++) {
                insert.setLong(1, i);
                insert.setString(2, epcs.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute("analyze bench.keyed");
        return epcs.size();
    }

    /** Seconds for a lot by COPY into an empty table. */
    double copy(Lot lot) throws SQLException, IOException {
        byte[] rows = lot.rows();
        execute("truncate bench.copied");
        long begun = System.nanoTime();
        copy("bench.copied", rows);
        return (System.nanoTime() - begun) / 1e9;
    }

    private void copy(String table, byte[] rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
    }

    /** On disk, with its index, for each row of the last {@link #copy(Lot)}. */
    double bytesPerRow() throws SQLException {
        return number("select pg_total_relation_size('bench.copied')::float8 / count(*) from bench.copied");
    }

    /** All of Medseal's tables and indexes, the documents as received apart. */
    double medsealBytes() throws SQLException {
        return number("select sum(pg_total_relation_size(c.oid))::float8 from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'medseal' and c.relkind in ('r', 'p') and c.relname <> 'message_content'");
    }

    private double number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Reads every column of every row that has the value; their count. */
    int select(String column, String value) throws SQLException {
        int count = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select gtin, serial, lot, state, parent from bench.kept where " + column + " = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", value.split(",")));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (int i = 1; i <= 5; i++) {
                        row.getString(i);
                    }
                    count++;
                }
            }
        }
        return count;
    }

    /** The lot's rows by state. */
    int groupByState(String lot) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select state, count(*) from bench.kept where lot = ? group by state")) {
            select.setString(1, lot);
            int states = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states++;
                }
            }
            return states;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema bench cascade");
        connection.close();
        medseal.close();
    }
}
