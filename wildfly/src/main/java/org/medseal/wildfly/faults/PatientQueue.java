package org.medseal.wildfly.faults;

import jakarta.jms.JMSException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.medseal.wildfly.plant.Queue;
import org.medseal.wildfly.plant.SamplePlant;

/** A client at the queues that lets nothing keep it from its answer: it connects again and asks again. */
final class PatientQueue implements AutoCloseable {
    private static final String TIMES =
            "?jms.connectTimeout=5000&jms.sendTimeout=15000&jms.requestTimeout=15000&jms.closeTimeout=1000";
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration SECOND_ANSWER = Duration.ofSeconds(3);
    private static final double TWICE = 0.25;

    private final URI amqp;
    private final String user;
    private final Account account;
    private final Random chance;
    private Queue queue;

    PatientQueue(URI amqp, String user, Account account, Random chance) {
        this.amqp = URI.create(amqp + TIMES);
        this.user = user;
        this.account = account;
        this.chance = chance;
    }

    /** The last word on the question, however long it takes. */
    Queue.Reply ask(Question question) throws InterruptedException {
        account.asked(question.key());
        while (true) {
            try {
                Optional<Queue.Reply> reply = tryOnce(question);
                if (reply.isPresent()) {
                    return reply.get();
                }
            } catch (JMSException broken) {
                disconnect();
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    private Optional<Queue.Reply> tryOnce(Question question) throws JMSException {
        connect();
        put(question);
        boolean twice = chance.nextDouble() < TWICE;
        if (twice) {
            put(question);
            account.doubles.incrementAndGet();
        }
        Optional<Queue.Reply> reply = lastWord(question, ANSWER);
        if (twice && reply.isPresent()) {
            lastWord(question, SECOND_ANSWER);
        }
        return reply;
    }

    private void put(Question question) throws JMSException {
        queue.put(question.queue(), question.messageType(), question.body(), question.key());
        account.sent(question.key());
    }

    private Optional<Queue.Reply> lastWord(Question question, Duration atMost) throws JMSException {
        Optional<Queue.Reply> reply;
        do {
            reply = queue.poll(question.key(), atMost);
        } while (reply.isPresent() && Outcome.of(reply.get()).isEmpty());
        reply.flatMap(Outcome::of).ifPresent(outcome -> account.answered(question.key(), outcome));
        return reply;
    }

    /** Answers that found their client gone: they too must say what every other answer says. */
    void collect(String replies) throws InterruptedException {
        try {
            connect();
            Optional<Queue.Stray> stray = queue.take(replies, Duration.ofSeconds(1));
            while (stray.isPresent()) {
                Queue.Stray answer = stray.get();
                Outcome.of(answer.reply()).ifPresent(outcome -> account.answered(answer.correlation(), outcome));
                stray = queue.take(replies, Duration.ofMillis(200));
            }
        } catch (JMSException broken) {
            disconnect();
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private void connect() throws JMSException {
        if (queue == null) {
            queue = new Queue(amqp, user, SamplePlant.password(user));
        }
    }

    private void disconnect() {
        try {
            close();
        } catch (JMSException gone) {
            // It was broken before.
        }
    }

    @Override
    public void close() throws JMSException {
        if (queue != null) {
            Queue old = queue;
            queue = null;
            old.close();
        }
    }
}
