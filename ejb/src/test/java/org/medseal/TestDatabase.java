package org.medseal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for the tests of one run: started once, migrated once. Each test brings data of its own. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** As the application connects: role {@code medseal_app}, schema {@code medseal}. */
    public static DataSource dataSource() {
        PGSimpleDataSource source = (PGSimpleDataSource) POSTGRES.getPostgresDatabase();
        source.setCurrentSchema(Migration.SCHEMA);
        source.setOptions("-c role=medseal_app");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** A connection of the application with a transaction begun; closing it without commit undoes everything. */
    public static Connection begin() {
        try {
            Connection connection = dataSource().getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of its own, as its owner connects: empty, for tests of migrations. */
    public static DataSource empty(String name) throws SQLException {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        PGSimpleDataSource source = (PGSimpleDataSource) POSTGRES.getDatabase("postgres", name);
        source.setCurrentSchema(Migration.SCHEMA);
        return source;
    }

    /** A database of its own, migrated, as the application connects: for tests that want nothing in it. */
    public static DataSource apart(String name) throws SQLException {
        PGSimpleDataSource source = (PGSimpleDataSource) empty(name);
        Migration.migrate(source);
        source.setOptions("-c role=medseal_app");
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            Migration.migrate(postgres.getPostgresDatabase());
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
