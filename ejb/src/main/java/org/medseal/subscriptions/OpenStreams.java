package org.medseal.subscriptions;

import static org.medseal.subscriptions.SubscriptionTable.at;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/**
 * Standing queries that are told over a connection (EPCIS 2.0, 8.2.5, WebSocket): each lives as long as its connection. The
 * node that has it says so again and again; where it stops, because it died, any node ends the subscription.
 */
@Stateless
@PermitAll
@RunAs("system")
public class OpenStreams {
    /** So long a connection counts as open after its node said so. */
    static final Duration HELD = Duration.ofMinutes(2);

    /** Connections of one account at the same time. */
    private static final int MOST = 20;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private SubscriptionWork work;

    @Inject
    private Clock clock;

    /** Sends what is told. */
    @FunctionalInterface
    public interface Line {
        /** @throws Exception the message did not arrive */
        void send(String text) throws Exception;
    }

    static Void requireRoom(Connection database, String account) throws SQLException {
        try (PreparedStatement count = database.prepareStatement("select count(*) from subscription"
                + " where account = ? and connection is not null and ended_at is null")) {
            count.setString(1, account);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getInt(1) >= MOST) {
                    throw new RefusedException(
                            Kind.TOO_MANY,
                            "too-many-streams",
                            account + " has " + MOST + " streams of events open already, which is as many as it may");
                }
            }
        }
        return null;
    }

    /**
     * Sends all that is due over a connection, in order.
     *
     * @throws Exception what the line threw; the message is still to be told then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tell(UUID connection, Line line) throws Exception {
        for (var due = work.next(connection); due.isPresent(); due = work.next(connection)) {
            Instant started = clock.instant();
            line.send(new String(work.content(due.get()), StandardCharsets.UTF_8));
            work.told(due.get(), started);
        }
    }

    /** Says that these are open still. Those that are not among the answer have been ended by somebody. */
    public Set<UUID> hold(Collection<UUID> connections) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update subscription set held_until = ?"
                        + " where connection = any(?) and ended_at is null returning connection")) {
            update.setObject(1, at(clock.instant().plus(HELD)));
            update.setArray(2, connection.createArrayOf("uuid", connections.toArray()));
            Set<UUID> open = new HashSet<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    open.add(row.getObject(1, UUID.class));
                }
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException("The streams of events cannot be held", e);
        }
    }

    /** The connection is closed: nothing more is told over it. */
    public void closed(UUID connection) {
        end("connection = ?", connection);
    }

    /** Ends those whose node has not been heard of. */
    public void endAbandoned() {
        end("connection is not null and held_until < ?", at(clock.instant()));
    }

    private void end(String which, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select number from subscription where ended_at is null and " + which + " for update")) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                List<Long> ended = new ArrayList<>();
                while (row.next()) {
                    ended.add(row.getLong(1));
                }
                for (long each : ended) {
                    new SubscriptionTable(connection).end(each, clock.instant());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A stream of events cannot be ended", e);
        }
    }
}
