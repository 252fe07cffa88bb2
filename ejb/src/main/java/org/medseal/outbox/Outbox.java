package org.medseal.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Where everything that must leave the system is put, in the transaction of the change it tells of. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private Event<MessagePut> put;

    /** The message leaves if, and only if, the caller's transaction commits. */
    public long put(OutgoingMessage message) {
        return store(message, null);
    }

    /** The answer to a message that came in; the desk shows the two together. */
    public long answer(long incomingId, OutgoingMessage message) {
        return store(message, incomingId);
    }

    /** The answer given before, again, to another question with the same content. */
    public long repeat(long answerId, long incomingId, String queue, String correlationId) {
        try (Connection connection = database.getConnection()) {
            long id = new OutboxTable(connection).repeat(answerId, incomingId, queue, correlationId, clock.instant());
            put.fire(new MessagePut(id));
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private long store(OutgoingMessage message, Long inAnswerTo) {
        try (Connection connection = database.getConnection()) {
            long id = new OutboxTable(connection).insert(message, inAnswerTo, clock.instant());
            put.fire(new MessagePut(id));
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }
}
