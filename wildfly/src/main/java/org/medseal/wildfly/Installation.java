package org.medseal.wildfly;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Database and server together, as {@code -Prun} and the tests start them. */
public final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Database database;
    private final Server server;

    /**
     * @param build the build folder of module {@code wildfly}: the configured server is in it, the data goes below it
     * @param name the folder of the data, so that a run and the tests keep out of each other's way
     * @param settings more {@code MEDSEAL_…} variables for the server
     */
    public Installation(Path build, String name, int portOffset, Map<String, String> settings) {
        this(build, name, portOffset, settings, false);
    }

    /** One that may run beside another of the same build. */
    public static Installation apart(Path build, String name, int portOffset, Map<String, String> settings) {
        return new Installation(build, name, portOffset, settings, true);
    }

    private Installation(Path build, String name, int portOffset, Map<String, String> settings, boolean apart) {
        Path data = build.resolve(name);
        boolean ownDatabase = System.getenv("MEDSEAL_DB_URL") == null;
        this.database = ownDatabase ? new Database(data.resolve("pg"), portOffset) : null;
        Map<String, String> environment = new HashMap<>(settings);
        if (ownDatabase) {
            environment.put("MEDSEAL_DB_URL", database.url());
            environment.put("MEDSEAL_DB_USER", "medseal");
            environment.put("MEDSEAL_DB_PASSWORD", "medseal");
        }
        environment.put("MEDSEAL_SAMPLE_ACCOUNTS", "true");
        // Only what a plant of samples needs to keep: whoever runs Medseal for real sets one that nobody else knows.
        environment.putIfAbsent("MEDSEAL_CREDENTIAL_STORE_PASSWORD", "sample");
        this.server = new Server(build.resolve("wildfly-" + version()), data, portOffset, environment, apart);
    }

    private static String version() {
        String version = System.getProperty("medseal.wildfly.version");
        if (version == null) {
            throw new IllegalStateException("The build sets medseal.wildfly.version; start with ./mvnw -Prun");
        }
        return version;
    }

    public Server server() {
        return server;
    }

    /** Empty where a data base of the deployer's is used ({@code MEDSEAL_DB_URL}). */
    public Optional<Database> database() {
        return Optional.ofNullable(database);
    }

    public void start() throws IOException, SQLException, InterruptedException {
        if (database != null) {
            database.start();
        }
        server.start(START);
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (database != null) {
            database.close();
        }
    }
}
