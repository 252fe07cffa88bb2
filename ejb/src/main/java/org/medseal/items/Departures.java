package org.medseal.items;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps what leaves and the start of a recall apart: one of the two is wholly done before the other looks. Shipments go
 * side by side; the start of a recall waits for those in flight, and those that come later wait for it. The locks are the
 * database's, whichever node asks, fair, and end with the transaction. Who also locks blocks does that first.
 */
public final class Departures {
    private static final String KEY = "(hashtextextended('departures', 0))";

    private Departures() {}

    /** Something is about to leave; until the transaction ends no recall starts. */
    public static void allow(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared" + KEY);
    }

    /** A recall is about to start; until the transaction ends nothing leaves, and what was leaving has left. */
    public static void stop(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock" + KEY);
    }

    private static void execute(Connection connection, String lock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
        }
    }
}
