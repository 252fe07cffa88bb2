package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingRow;
import org.medseal.outbox.IncomingState;
import org.medseal.outbox.Outbox;
import org.medseal.outbox.Settlement;

/** The transaction in which a message is acted on, answered and settled, all three or none. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Answering {
    @Inject
    private Inbox inbox;

    @Inject
    private Outbox outbox;

    @Inject
    private Sender sender;

    @Inject
    @Any
    private Instance<Door> doors;

    public void answer(long id) {
        Optional<IncomingRow> message = inbox.claim(id);
        if (message.isPresent()) {
            IncomingRow row = message.get();
            sender.actFor(row.id(), row.envelope());
            settle(row, IncomingState.DONE, doorOf(row).act(row), null);
        }
    }

    /** After the answer was no: the question's own transaction is undone, this one only says so. */
    public void refuse(long id, RefusedException refusal) {
        Optional<IncomingRow> message = inbox.claim(id);
        if (message.isPresent()) {
            IncomingRow row = message.get();
            // What cannot even be read needs a person: it stays on the message desk until someone has looked at it.
            boolean unreadable = refusal.kind() == RefusedException.Kind.MALFORMED;
            Answer answer = Refusal.answer(doorOf(row).question(row), refusal);
            settle(row, unreadable ? IncomingState.PARKED : IncomingState.REFUSED, answer, refusal.getMessage());
        }
    }

    private void settle(IncomingRow row, IncomingState state, Answer answer, String cause) {
        Answer.Question question = answer.question();
        Long answerId = put(row, answer);
        inbox.settle(row.id(), new Settlement(state, question.messageType(), question.key(), cause, answerId));
    }

    private Long put(IncomingRow row, Answer answer) {
        String queue = Queues.answerTo(row.queue(), row.envelope().replyTo());
        String correlation = Queues.correlation(row.envelope());
        if (answer.earlier() != null) {
            return outbox.repeat(answer.earlier(), row.id(), queue, correlation);
        }
        return answer.messageType() == null ? null : outbox.answer(row.id(), answer.to(queue, correlation));
    }

    private Door doorOf(IncomingRow row) {
        return doors.stream()
                .filter(door -> door.queue().equals(row.queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No door takes messages from " + row.queue()));
    }
}
