package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medseal.RefusedException;
import org.medseal.outbox.Inbox;

/** Acts on a kept message and settles it: done, refused, or to be tried again. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageWork {
    private static final Logger LOG = Logger.getLogger(MessageWork.class.getName());

    @Inject
    private Answering answering;

    @Inject
    private Inbox inbox;

    /** May be called any number of times for the same message, on any node: only one of them acts on it. */
    public void act(long id) {
        try {
            answering.answer(id);
        } catch (RefusedException refusal) {
            answering.refuse(id, refusal);
        } catch (EJBException failure) {
            // The row is safe and says what happened; the sweep tries again. A bug ends up parked, with its cause.
            LOG.log(Level.WARNING, failure, () -> "Message " + id + " could not be acted on");
            inbox.failed(id, causeOf(failure));
        }
    }

    private static String causeOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
