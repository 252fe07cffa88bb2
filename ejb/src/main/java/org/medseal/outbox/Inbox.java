package org.medseal.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Where every message that comes in is kept, as received, before anything else happens to it. */
@Stateless
@PermitAll
public class Inbox {
    /** How long the one who stored a message has to act on it before the sweep does. */
    private static final Duration FIRST_SWEEP = Duration.ofSeconds(60);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /** Keeps the message in a transaction of its own; a redelivered one that is here already is not kept again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long store(IncomingMessage message, InputStream body) throws IOException {
        try (Connection connection = database.getConnection()) {
            MessageContent.Kept content = new MessageContent(connection).keep(body);
            InboxTable table = new InboxTable(connection);
            if (message.envelope().redelivered()) {
                Optional<Long> same = table.findSame(message, content.sha256());
                if (same.isPresent()) {
                    context.setRollbackOnly();
                    return same.get();
                }
            }
            Instant now = clock.instant();
            return table.insert(message, content, now, now.plus(FIRST_SWEEP));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Takes the message for the caller's transaction; empty if it is settled or somebody else is at it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<IncomingRow> claim(long id) {
        try (Connection connection = database.getConnection()) {
            return new InboxTable(connection).claim(id);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public Optional<IncomingRow> find(long id) {
        try (Connection connection = database.getConnection()) {
            return new InboxTable(connection).find(id);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The body to act on. */
    public InputStream open(IncomingRow message) {
        return MessageContent.read(database, message.contentId());
    }

    /** The body to act on, where it is known to be small. */
    public byte[] bytes(IncomingRow message) {
        try (InputStream body = open(message)) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down what became of the message, in the transaction in which it became so. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void settle(long id, Settlement settlement) {
        try (Connection connection = database.getConnection()) {
            new InboxTable(connection).settle(id, settlement, clock.instant());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Acting on it failed for a reason that may pass: it is tried again later, and parked after the last try. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String cause) {
        try (Connection connection = database.getConnection()) {
            InboxTable table = new InboxTable(connection);
            int attempts = table.find(id).map(IncomingRow::attempts).orElse(0) + 1;
            table.failed(id, cause, clock.instant().plus(Backoff.after(attempts)), attempts >= Backoff.ATTEMPTS);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Puts a message that nothing can be done with before a person. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void park(long id, String cause) {
        try (Connection connection = database.getConnection()) {
            new InboxTable(connection).move(id, IncomingState.RECEIVED, IncomingState.PARKED, cause, clock.instant());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Messages kept but not acted on whose time has come. */
    public List<Long> due(int atMost) {
        try (Connection connection = database.getConnection()) {
            return new InboxTable(connection).due(clock.instant(), atMost);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The first message of that type and key that was acted on. */
    public Optional<IncomingRow> firstSettled(String queue, String messageType, String businessKey) {
        try (Connection connection = database.getConnection()) {
            return new InboxTable(connection).firstSettled(queue, messageType, businessKey);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IllegalStateException failure(SQLException e) {
        return new IllegalStateException("The inbox cannot be used", e);
    }
}
