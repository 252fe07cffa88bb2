package org.medseal.wildfly;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded PostgreSQL of {@code -Prun} and of the tests: a real one, its data kept in a folder. It has one database
 * {@code medseal}, owned by the role of the same name, which is no superuser: what works here works for a deployer.
 */
public final class Database implements AutoCloseable {
    /** The port at port offset 0 (contracts, section 1). */
    public static final int BASE_PORT = 54329;

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    public Database(Path data, int portOffset) {
        this.data = data;
        this.port = BASE_PORT + portOffset;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/medseal";
    }

    /** Starts it, and makes role and database if the folder is new. */
    public void start() throws IOException, SQLException {
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        Files.createDirectories(data.getParent());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(data.resolveSibling("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_connections", "150")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        if (fresh) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE medseal LOGIN CREATEROLE PASSWORD 'medseal'");
                statement.execute("CREATE DATABASE medseal OWNER medseal");
            }
        }
    }

    /** Ends it as a power cut would: every process of it at once, nothing written any more. */
    public void kill() throws IOException {
        List<ProcessHandle> all = processes();
        signal("KILL", all);
        all.forEach(one -> one.onExit().join());
        close();
    }

    /** It stays connected and answers nothing more, as a disk that hangs. */
    public void freeze() throws IOException {
        signal("STOP", processes());
    }

    public void thaw() throws IOException {
        signal("CONT", processes());
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(
                        Stream.of(postgres.getProcess().toHandle()),
                        postgres.getProcess().descendants())
                .toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it as a power cut would not: orderly. */
    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
