package org.medseal.jms;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medseal.RefusedException;
import org.medseal.audit.CallContext;
import org.medseal.outbox.Dispatch;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.OutgoingRow;

/**
 * Sends what the outbox holds, each message outside any transaction and then marked as sent. If the node dies between
 * the two, the message is sent again under the same identification, which the broker recognises and drops.
 */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class.getName());

    /** The broker keeps the last of these for each address and drops a message whose id it has seen. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    /** Setting this property has the broker's client read the body of a large message from the stream. */
    private static final String INPUT_STREAM = "JMS_AMQ_InputStream";

    @Resource(lookup = "java:/jms/MedsealRelay")
    private ConnectionFactory factory;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Inbox inbox;

    @Inject
    private CallContext call;

    @Inject
    @Any
    private Instance<ContentMaker> makers;

    @Asynchronous
    public void sendSoon(long id) {
        send(id);
    }

    /** Sends the message unless it is sent, not due or in another node's hands. */
    public void send(long id) {
        Optional<OutgoingRow> claimed = dispatch.claim(id);
        if (claimed.isEmpty()) {
            return;
        }
        OutgoingRow message = claimed.get();
        call.correlate(message.correlationId() == null ? "outgoing-" + id : message.correlationId());
        try {
            transmit(message);
            dispatch.sent(id);
            LOG.log(Level.INFO, () -> message.messageType() + " " + id + " sent to " + message.queue());
        } catch (InvalidDestinationRuntimeException e) {
            undeliverable(message, e);
        } catch (JMSRuntimeException | JMSException | IOException | EJBException | RefusedException e) {
            LOG.log(Level.WARNING, e, () -> "Message " + id + " to " + message.queue() + " could not be sent");
            dispatch.failed(message, e.getMessage());
        }
    }

    /** The queue that the answer was to go to is gone with its client: the door's own replies queue takes it. */
    private void undeliverable(OutgoingRow message, RuntimeException cause) {
        Optional<String> replies =
                Optional.ofNullable(message.inAnswerTo()).flatMap(inbox::find).map(row -> Queues.replies(row.queue()));
        if (replies.isEmpty() || replies.get().equals(message.queue())) {
            dispatch.failed(message, cause.getMessage());
        } else {
            dispatch.redirect(message, replies.get(), "There is no " + message.queue() + " any more");
            send(message.id());
        }
    }

    private void transmit(OutgoingRow message) throws JMSException, IOException {
        try (Spool body = body(message);
                JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            if (body.isSmall()) {
                send(context, message, context.createTextMessage(body.text()));
            } else {
                Message large = context.createBytesMessage();
                try (InputStream bytes = body.open()) {
                    large.setObjectProperty(INPUT_STREAM, bytes);
                    send(context, message, large);
                }
            }
        }
    }

    private void send(JMSContext context, OutgoingRow row, Message message) throws JMSException {
        for (Map.Entry<String, String> property : row.properties().entrySet()) {
            message.setStringProperty(property.getKey(), property.getValue());
        }
        message.setStringProperty("messageType", row.messageType());
        message.setStringProperty(DUPLICATE_ID, row.sendingId());
        if (row.contentRef() != null) {
            message.setStringProperty("contentType", maker(row).contentType(key(row)));
        }
        if (row.correlationId() != null) {
            message.setJMSCorrelationID(row.correlationId());
        }
        context.createProducer().send(destination(context, row.queue()), message);
    }

    private static Queue destination(JMSContext context, String name) {
        try {
            return context.createQueue(name);
        } catch (JMSRuntimeException e) {
            throw new InvalidDestinationRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private Spool body(OutgoingRow message) throws IOException {
        Spool body = new Spool();
        try {
            if (message.contentRef() != null) {
                maker(message).write(key(message), body);
            } else {
                try (InputStream kept = dispatch.open(message)) {
                    kept.transferTo(body);
                }
            }
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    private ContentMaker maker(OutgoingRow message) {
        String kind = message.contentRef().substring(0, message.contentRef().indexOf(':'));
        return makers.stream()
                .filter(maker -> maker.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing makes content of kind " + kind));
    }

    private static String key(OutgoingRow message) {
        return message.contentRef().substring(message.contentRef().indexOf(':') + 1);
    }
}
