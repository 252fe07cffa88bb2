package org.medseal.trace.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** No question keeps the database longer than this, whatever it asks. */
final class TimeLimit {
    private static final int MOST_SECONDS = 10;
    private static final String CANCELLED = "57014";

    private TimeLimit() {}

    interface Work<T> {
        T done() throws SQLException;
    }

    /** In the transaction of that connection. A plan that was made for other values could be a bad one for these. */
    static <T> T on(Connection connection, Work<T> work) throws SQLException {
        try {
            bound(connection);
            return work.done();
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw tooComplex();
            }
            throw e;
        }
    }

    static QueryException tooComplex() {
        return QueryException.tooComplex("The answer would take too long to find; narrow the question, by EPC,"
                + " business transaction or time for one");
    }

    private static void bound(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('statement_timeout', ?, true),"
                + " set_config('plan_cache_mode', 'force_custom_plan', true)")) {
            set.setString(1, MOST_SECONDS + "s");
            set.executeQuery().close();
        }
    }
}
