package org.medseal.jms;

import java.util.Locale;
import java.util.Set;
import org.medseal.outbox.IncomingMessage;
import org.medseal.reporting.ReportDue;

/** Names of the queues as others know them (contracts, section 3). */
final class Queues {
    static final String LINE_SERIALS = "medseal.line.serials";
    static final String LINE_EVENTS = "medseal.line.events";
    static final String LINE_REPLIES = "medseal.line.replies";
    static final String ERP_IN = "medseal.erp.in";
    static final String ERP_REPLIES = "medseal.erp.replies";
    static final String REGULATOR_OUT = ReportDue.QUEUE;
    static final String DEAD = "medseal.dead";
    private static final Set<String> IN = Set.of(LINE_SERIALS, LINE_EVENTS, ERP_IN);

    private Queues() {}

    static boolean takesIn(String queue) {
        return IN.contains(queue);
    }

    /** Where answers go when the question names no place for them. */
    static String replies(String questionQueue) {
        return questionQueue.equals(ERP_IN) ? ERP_REPLIES : LINE_REPLIES;
    }

    /** The question's own reference if it has one, else the message's identification. */
    static String correlation(IncomingMessage.Envelope question) {
        String given = question.correlationId();
        return given == null || given.isBlank() ? question.messageId() : given;
    }

    /**
     * Where the answer goes. The relay may send anywhere, the sender of a question may not: an answer never goes to a
     * queue that Medseal itself reads, nor to the broker's own addresses.
     */
    static String answerTo(String questionQueue, String replyTo) {
        String own = replies(questionQueue);
        if (replyTo == null || replyTo.isBlank() || replyTo.equals(own)) {
            return own;
        }
        String name = replyTo.toLowerCase(Locale.ROOT);
        boolean reserved = name.startsWith("medseal.")
                || name.startsWith("activemq")
                || name.startsWith("$")
                || name.contains("dlq")
                || name.contains("expiryqueue");
        return reserved ? own : replyTo;
    }
}
