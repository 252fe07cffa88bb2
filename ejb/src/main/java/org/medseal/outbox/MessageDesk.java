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
import java.util.Map;
import javax.sql.DataSource;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** Where a person looks at messages and decides what becomes of those that wait; each decision has a reason. */
@Stateless
@RolesAllowed({"admin", "compliance-officer"})
public class MessageDesk {
    /** The largest body that is corrected by hand, in bytes. */
    public static final int CORRECTABLE = 256 * 1024;

    private static final Map<Enum<?>, String> WORDS = Map.of(
            IncomingState.RECEIVED, "retried",
            IncomingState.PARKED, "parked",
            IncomingState.GIVEN_UP, "given-up",
            OutgoingState.READY, "retried",
            OutgoingState.PARKED, "parked",
            OutgoingState.GIVEN_UP, "given-up");

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public MessageDesk() {}

    /** Outside a server. */
    MessageDesk(DataSource database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

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

    /** The body as it was received, whole. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public InputStream openReceived(long id) {
        return MessageContent.read(database, getIncoming(id).receivedId());
    }

    /** The body that is acted on, whole: as received, or as a person has corrected it. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public InputStream openIncoming(long id) {
        return MessageContent.read(database, getIncoming(id).contentId());
    }

    /** The body, whole; empty where it is made when it is sent. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
    public InputStream openOutgoing(long id) {
        Long content = getOutgoing(id).contentId();
        return content == null ? InputStream.nullInputStream() : MessageContent.read(database, content);
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
        IncomingState from = getIncoming(id).state();
        if (from != IncomingState.PARKED && from != IncomingState.REFUSED) {
            throw notNow(id, from);
        }
        moveIncoming(id, from, IncomingState.GIVEN_UP, reason);
    }

    /** Keeps the message from being tried until somebody has looked at it. */
    public void parkIncoming(long id, String reason) {
        moveIncoming(id, IncomingState.RECEIVED, IncomingState.PARKED, reason);
    }

    /** Has a parked or refused message acted on with another body; the received one is kept. */
    public void correctIncoming(long id, String body, String reason) {
        if (body == null || body.isBlank()) {
            throw new RefusedException(Kind.AGAINST_RULE, "body", "A corrected message is not empty");
        }
        String before = text(getIncoming(id).contentId());
        if (before.equals(body)) {
            throw new RefusedException(Kind.AGAINST_RULE, "body", "Nothing was changed in the message");
        }
        retryIncoming(id, reason);
        on(connection -> {
            new InboxTable(connection)
                    .correct(id, new MessageContent(connection).keep(body).id());
            return null;
        });
        record("message-corrected", id, Map.of("body", before), Map.of("body", body), reason);
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
        String cause = getIncoming(id).cause();
        if (!on(connection -> new InboxTable(connection).move(id, from, to, reason, clock.instant()))) {
            throw notNow(id, getIncoming(id).state());
        }
        record("message-" + WORDS.get(to), id, new Standing(from, cause), new Standing(to, reason), reason);
    }

    private void moveOutgoing(long id, OutgoingState from, OutgoingState to, String reason) {
        needs(reason);
        String cause = getOutgoing(id).cause();
        if (!on(connection -> new OutboxTable(connection).move(id, from, to, reason, clock.instant()))) {
            throw notNow(id, getOutgoing(id).state());
        }
        record("outgoing-" + WORDS.get(to), id, new Standing(from, cause), new Standing(to, reason), reason);
    }

    /** What the audit trail keeps of a decision. */
    private record Standing(Enum<?> state, String cause) {}

    private void record(String action, long id, Object before, Object after, String reason) {
        audit.record(new AuditEntry(action, "message", Long.toString(id), before, after, reason));
    }

    private static void needs(String reason) {
        if (reason == null || reason.isBlank()) {
            String sentence = "A reason is needed to decide about a message";
            throw new InvalidInputException(
                    Kind.AGAINST_RULE, "reason", sentence, List.of(new Fault("/reason", "reason", sentence)));
        }
    }

    private static RefusedException unknown(long id) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-message", "There is no message " + id);
    }

    private static RefusedException notNow(long id, Enum<?> state) {
        return new RefusedException(Kind.CONFLICT, "message-state", "Message " + id + " is " + state + ": not now");
    }

    private String text(long contentId) {
        try (InputStream body = MessageContent.read(database, contentId)) {
            byte[] bytes = body.readNBytes(CORRECTABLE + 1);
            if (bytes.length > CORRECTABLE) {
                throw new RefusedException(
                        Kind.TOO_LARGE,
                        "too-large",
                        "The message is too large to be corrected by hand; have its sender send it again");
            }
            return new String(bytes, StandardCharsets.UTF_8);
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
