package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A connection over AMQP 1.0 that asks on a queue and waits for the answer on a temporary one of its own. */
public final class Queue implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final TemporaryQueue answers;
    private final MessageConsumer consumer;

    /** An answer: its type and its text. */
    public record Reply(String messageType, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An answer, and the question it belongs to. */
    public record Stray(String correlation, Reply reply) {}

    public Queue(URI amqp, String account, String password) throws JMSException {
        connection = new JmsConnectionFactory(amqp).createConnection(account, password);
        connection.start();
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        producer = session.createProducer(null);
        answers = session.createTemporaryQueue();
        consumer = session.createConsumer(answers);
    }

    /** @return the correlation id that the answer will carry */
    public String put(String queue, String messageType, String text) throws JMSException {
        return put(queue, messageType, session.createTextMessage(text));
    }

    /** @param correlation the id that the answer shall carry */
    public void put(String queue, String messageType, String text, String correlation) throws JMSException {
        put(queue, messageType, session.createTextMessage(text), correlation);
    }

    public String put(String queue, String messageType, byte[] bytes) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(bytes);
        return put(queue, messageType, message);
    }

    /** @param correlation names the question; the same one again asks again */
    public void put(String queue, String messageType, byte[] bytes, String correlation) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(bytes);
        put(queue, messageType, message, correlation);
    }

    private String put(String queue, String messageType, Message message) throws JMSException {
        String correlation = UUID.randomUUID().toString();
        put(queue, messageType, message, correlation);
        return correlation;
    }

    private void put(String queue, String messageType, Message message, String correlation) throws JMSException {
        message.setStringProperty("messageType", messageType);
        message.setJMSCorrelationID(correlation);
        message.setJMSReplyTo(answers);
        producer.send(session.createQueue(queue), message);
    }

    /** The next answer to that question. This program asks one thing at a time. */
    public Reply await(String correlation, Duration atMost) throws JMSException {
        return poll(correlation, atMost).orElseThrow(() -> new IllegalStateException("No answer within " + atMost));
    }

    /** The next answer to that question, if it comes in time. */
    public Optional<Reply> poll(String correlation, Duration atMost) throws JMSException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            Message message = left <= 0 ? null : consumer.receive(left);
            if (message == null) {
                return Optional.empty();
            }
            if (correlation.equals(message.getJMSCorrelationID())) {
                return Optional.of(reply(message));
            }
        }
    }

    /** Reads a queue that several may read, as the answers that found no other way. */
    public Optional<Stray> take(String queue, Duration atMost) throws JMSException {
        try (MessageConsumer other = session.createConsumer(session.createQueue(queue))) {
            Message message = other.receive(atMost.toMillis());
            return message == null
                    ? Optional.empty()
                    : Optional.of(new Stray(message.getJMSCorrelationID(), reply(message)));
        }
    }

    private static Reply reply(Message message) throws JMSException {
        return new Reply(message.getStringProperty("messageType"), text(message));
    }

    private static String text(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText();
        }
        BytesMessage bytes = (BytesMessage) message;
        byte[] body = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(body);
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
