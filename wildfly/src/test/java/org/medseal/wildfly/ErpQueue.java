package org.medseal.wildfly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import org.apache.qpid.jms.JmsConnectionFactory;

/** What the ERP is told unasked; takes only the message it looks for. */
final class ErpQueue implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Connection connection;
    private final Session session;

    ErpQueue() throws JMSException {
        connection =
                new JmsConnectionFactory(Running.medseal().server().amqp()).createConnection("erp", "Medseal-erp-1");
        connection.start();
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    }

    /** The message of that type about that thing. */
    JsonNode find(String messageType, String businessKey) throws JMSException, IOException {
        String selector = "messageType = '" + messageType + "' AND businessKey = '" + businessKey + "'";
        try (MessageConsumer consumer = session.createConsumer(session.createQueue("medseal.erp.out"), selector)) {
            Message message = consumer.receive(PATIENCE_MILLIS);
            if (!(message instanceof TextMessage text)) {
                throw new AssertionError("The ERP was not told: " + selector);
            }
            return new ObjectMapper().readTree(text.getText());
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
