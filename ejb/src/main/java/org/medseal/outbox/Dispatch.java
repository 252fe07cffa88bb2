package org.medseal.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The sender's side of the outbox: each step a short transaction of its own, no lock held while sending. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatch {
    /**
     * After this time the sender of a claimed message is taken for dead. Should it still be at a very large one, the
     * broker drops what the second one sends, for it has the same identification; so waiting longer saves nothing, and
     * a client would wait as long.
     */
    static final Duration LEASE = Duration.ofMinutes(1);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Takes the message for sending; empty if it is sent, not due yet or in another's hands. */
    public Optional<OutgoingRow> claim(long id) {
        try (Connection connection = database.getConnection()) {
            return new OutboxTable(connection).claim(id, clock.instant(), LEASE);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public List<Long> due(int atMost) {
        try (Connection connection = database.getConnection()) {
            return new OutboxTable(connection).due(clock.instant(), atMost);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The kept body; a message whose body is made when sent has none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public InputStream open(OutgoingRow message) {
        return MessageContent.read(database, message.contentId());
    }

    public void sent(long id) {
        try (Connection connection = database.getConnection()) {
            new OutboxTable(connection).sent(id, clock.instant());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Sending failed: again later, and parked after the last try. */
    public void failed(OutgoingRow message, String cause) {
        Instant next = clock.instant().plus(Backoff.after(message.attempts()));
        try (Connection connection = database.getConnection()) {
            new OutboxTable(connection).failed(message.id(), cause, next, message.attempts() >= Backoff.ATTEMPTS);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The receiver's own queue is gone: the message goes to another, at once. */
    public void redirect(OutgoingRow message, String queue, String cause) {
        try (Connection connection = database.getConnection()) {
            new OutboxTable(connection).redirect(message.id(), queue, cause, clock.instant());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("The outbox cannot be used", e);
    }
}
