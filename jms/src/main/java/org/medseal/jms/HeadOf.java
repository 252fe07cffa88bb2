package org.medseal.jms;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.medseal.outbox.IncomingMessage;

/** What a message says about itself, taken over into the inbox. */
final class HeadOf {
    private static final String MESSAGE_TYPE = "messageType";

    /** The account the broker has checked; set by the broker, never by the sender. */
    private static final String[] VALIDATED_USER = {"_AMQ_VALIDATED_USER", "JMSXUserID"};

    /** The message id of an AMQP client as that client knows it; the broker's own means nothing to it. */
    private static final String NATIVE_MESSAGE_ID = "NATIVE_MESSAGE_ID";

    private HeadOf() {}

    static IncomingMessage message(String queue, Message message) throws JMSException {
        return message(queue, message, message.getJMSRedelivered());
    }

    /** @param seenBefore whether the message may have been kept already */
    static IncomingMessage message(String queue, Message message, boolean seenBefore) throws JMSException {
        Map<String, String> properties = properties(message);
        return new IncomingMessage(
                queue,
                new IncomingMessage.Envelope(
                        properties.get(MESSAGE_TYPE),
                        properties.getOrDefault(NATIVE_MESSAGE_ID, message.getJMSMessageID()),
                        message.getJMSCorrelationID(),
                        replyTo(message.getJMSReplyTo()),
                        sender(queue, message),
                        seenBefore),
                properties);
    }

    private static Map<String, String> properties(Message message) throws JMSException {
        Map<String, String> properties = new TreeMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement().toString();
            Object value = message.getObjectProperty(name);
            if (value != null) {
                properties.put(name, value.toString());
            }
        }
        return properties;
    }

    private static String replyTo(Destination destination) throws JMSException {
        return destination instanceof Queue queue ? queue.getQueueName() : null;
    }

    /** Where the broker does not tell the account, the role that alone may put messages on that queue. */
    private static String sender(String queue, Message message) throws JMSException {
        for (String name : VALIDATED_USER) {
            String user = message.getStringProperty(name);
            if (user != null && !user.isBlank()) {
                return user;
            }
        }
        return queue.equals(Queues.ERP_IN) ? "erp" : "line";
    }
}
