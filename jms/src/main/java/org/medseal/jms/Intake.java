package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingMessage;

/**
 * What every door does with a message: keep it, then have it acted on. Once it is kept the broker may forget it:
 * what fails from here on is tried again from the row. If it cannot be kept, the broker delivers it again.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    /** Set by the broker on a dead letter. */
    private static final String ORIGINAL_ADDRESS = "_AMQ_ORIG_ADDRESS";

    @Inject
    private Inbox inbox;

    @Inject
    private MessageWork work;

    @Inject
    private Sender sender;

    public void take(String queue, Message message) {
        try (InputStream body = BodyOf.open(message)) {
            work.act(keep(queue, HeadOf.message(queue, message), body));
        } catch (JMSException | IOException e) {
            throw unreadable(queue, e);
        }
    }

    /**
     * A dead letter of a queue of ours was not kept when it came: it is now, and acted on. Any other is an answer that
     * nobody took: it waits for a person.
     */
    public void takeDeadLetter(Message message) {
        try (InputStream body = BodyOf.open(message)) {
            String original = message.getStringProperty(ORIGINAL_ADDRESS);
            String queue = original == null ? Queues.DEAD : original;
            long id = keep(queue, HeadOf.message(queue, message, true), body);
            if (Queues.takesIn(queue)) {
                work.act(id);
            } else {
                inbox.park(id, "Nobody took this message from " + queue + ", though it was offered several times.");
            }
        } catch (JMSException | IOException e) {
            throw unreadable(Queues.DEAD, e);
        }
    }

    private long keep(String queue, IncomingMessage head, InputStream body) throws IOException {
        long id = inbox.store(head, body);
        sender.actFor(id, head.envelope());
        String from = head.envelope().sender();
        LOG.log(Level.INFO, () -> "Message " + id + " from " + from + " on " + queue + " kept");
        return id;
    }

    private static IllegalStateException unreadable(String queue, Exception cause) {
        return new IllegalStateException("A message on " + queue + " cannot be read from the broker", cause);
    }
}
