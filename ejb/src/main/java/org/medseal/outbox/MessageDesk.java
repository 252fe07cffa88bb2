package org.medseal.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** Where a person looks at messages and decides what becomes of those that wait; each decision has a reason. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "operator"})
public class MessageDesk {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Newest first. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public List<IncomingRow> listIncoming(MessageSearch search) {
        return on(connection -> new DeskQueries(connection).incoming(search));
    }

    /** Newest first. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public List<OutgoingRow> listOutgoing(MessageSearch search) {
        return on(connection -> new DeskQueries(connection).outgoing(search));
    }

    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public IncomingRow getIncoming(long id) {
        return on(connection -> new InboxTable(connection).find(id)).orElseThrow(() -> unknown(id));
    }

    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public OutgoingRow getOutgoing(long id) {
        return on(connection -> new OutboxTable(connection).find(id)).orElseThrow(() -> unknown(id));
    }

    /** The beginning of the body that is acted on, as text. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public String textOfIncoming(long id, int atMostBytes) {
        return text(getIncoming(id).contentId(), atMostBytes);
    }

    /** The beginning of the body, as text; empty where the body is made when it is sent. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public String textOfOutgoing(long id, int atMostBytes) {
        Long content = getOutgoing(id).contentId();
        return content == null ? "" : text(content, atMostBytes);
    }

    /** Has a parked or refused message acted on anew. */
    public void retryIncoming(long id, String reason) {
        IncomingState from = getIncoming(id).state();
        if (from != IncomingState.PARKED && from != IncomingState.REFUSED) {
            throw notNow(id, from);
        }
        moveIncoming(id, from, IncomingState.RECEIVED, reason);
    }

    /** Nothing will come of the message. */
    public void giveUpIncoming(long id, String reason) {
        moveIncoming(id, IncomingState.PARKED, IncomingState.GIVEN_UP, reason);
    }

    /** Keeps the message from being tried until somebody has looked at it. */
    public void parkIncoming(long id, String reason) {
        moveIncoming(id, IncomingState.RECEIVED, IncomingState.PARKED, reason);
    }

    /** Has a parked or refused message acted on with another body; the received one is kept. */
    public void correctIncoming(long id, String body, String reason) {
        long before = getIncoming(id).contentId();
        retryIncoming(id, reason);
        long corrected = on(connection -> {
            long content = new MessageContent(connection).keep(body).id();
            new InboxTable(connection).correct(id, content);
            return content;
        });
        record("message-corrected", id, Map.of("content", before), Map.of("content", corrected), reason);
    }

    /** Has a parked message sent anew, or one that was sent already sent again. */
    public void retryOutgoing(long id, String reason) {
        OutgoingState from = getOutgoing(id).state();
        if (from != OutgoingState.PARKED && from != OutgoingState.SENT) {
            throw notNow(id, from);
        }
        moveOutgoing(id, from, OutgoingState.READY, reason);
    }

    public void parkOutgoing(long id, String reason) {
        moveOutgoing(id, OutgoingState.READY, OutgoingState.PARKED, reason);
    }

    public void giveUpOutgoing(long id, String reason) {
        moveOutgoing(id, OutgoingState.PARKED, OutgoingState.GIVEN_UP, reason);
    }

    private void moveIncoming(long id, IncomingState from, IncomingState to, String reason) {
        needs(reason);
        if (!on(connection -> new InboxTable(connection).move(id, from, to, reason, clock.instant()))) {
            throw notNow(id, getIncoming(id).state());
        }
        record("message-" + to.name().toLowerCase(Locale.ROOT), id, from, to, reason);
    }

    private void moveOutgoing(long id, OutgoingState from, OutgoingState to, String reason) {
        needs(reason);
        if (!on(connection -> new OutboxTable(connection).move(id, from, to, reason, clock.instant()))) {
            throw notNow(id, getOutgoing(id).state());
        }
        record("outgoing-" + to.name().toLowerCase(Locale.ROOT), id, from, to, reason);
    }

    private void record(String action, long id, Object before, Object after, String reason) {
        audit.record(new AuditEntry(action, "message", Long.toString(id), before, after, reason));
    }

    private static void needs(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE, "reason", "A reason is needed to decide about a message");
        }
    }

    private static RefusedException unknown(long id) {
        return new RefusedException(RefusedException.Kind.NOT_FOUND, "unknown-message", "There is no message " + id);
    }

    private static RefusedException notNow(long id, Enum<?> state) {
        return new RefusedException(
                RefusedException.Kind.CONFLICT, "message-state", "Message " + id + " is " + state + ": not now");
    }

    private String text(long contentId, int atMostBytes) {
        try (InputStream body = MessageContent.read(database, contentId)) {
            return new String(body.readNBytes(atMostBytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The message desk cannot be used", e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
