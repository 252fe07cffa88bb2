package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** What cannot be kept when it comes is delivered again; what was delivered too often is a dead letter, and kept too. */
class RedeliveryIT {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String SERIALS = "medseal.line.serials";
    private static final String REPLIES = "medseal.line.replies";

    @Test
    void aMessageThatCannotBeKeptIsDeliveredAgainUntilItCan() throws Exception {
        String correlation = UUID.randomUUID().toString();
        try (Breakage inbox = Breakage.on("inbox", "new.correlation_id = '" + correlation + "'", 2)) {
            assertThat(ask(correlation)).isEqualTo("SerialReply");
            assertThat(inbox.tries()).isEqualTo(3);
        }
        assertThat(Sql.list("select state from inbox where correlation_id = ?", correlation))
                .containsExactly("DONE");
    }

    @Test
    @SuppressWarnings("try") // that it is open is enough
    void oneThatWasDeliveredTooOftenIsADeadLetterAndStillKeptAndAnswered() throws Exception {
        String correlation = UUID.randomUUID().toString();
        try (FewAttempts few = new FewAttempts(SERIALS);
                Breakage inbox = Breakage.on("inbox", "new.correlation_id = '" + correlation + "'", 2)) {
            assertThat(ask(correlation)).isEqualTo("SerialReply");
            assertThat(inbox.tries()).isEqualTo(3);
        }
        assertThat(Sql.list("select state from inbox where correlation_id = ?", correlation))
                .containsExactly("DONE");
        assertThat(Sql.list("select queue from inbox where correlation_id = ?", correlation))
                .containsExactly(SERIALS);
        assertThat(Sql.list(
                        "select properties ->> '_AMQ_ORIG_ADDRESS' from inbox where correlation_id = ?", correlation))
                .containsExactly(SERIALS);
    }

    @Test
    @SuppressWarnings("try") // that it is open is enough
    void anAnswerThatNobodyCanTakeWaitsForAPerson() throws Exception {
        String correlation = UUID.randomUUID().toString();
        try (FewAttempts few = new FewAttempts(REPLIES);
                Connection connection = raw()) {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            Message question = session.createTextMessage("{}");
            question.setStringProperty("messageType", "SerialRequest");
            question.setJMSCorrelationID(correlation);
            session.createProducer(session.createQueue(SERIALS)).send(question);
            session.commit();
            MessageConsumer replies =
                    session.createConsumer(session.createQueue(REPLIES), "JMSCorrelationID = '" + correlation + "'");
            for (int i = 0; i < 2; i++) {
                assertThat(replies.receive(SOON.toMillis())).as("delivery " + i).isNotNull();
                session.rollback();
            }
        }
        String dead = "select cause from inbox where correlation_id = ? and queue = '" + REPLIES + "'"
                + " and state = 'PARKED'";
        List<String> cause =
                Eventually.get("the dead letter", () -> Sql.list(dead, correlation), found -> !found.isEmpty());
        assertThat(cause).singleElement().asString().contains("Nobody took this message from " + REPLIES);
    }

    private static String ask(String correlation) throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        try (Queue line = new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1")) {
            String request = """
                    {"requestId":"%s","gtin":"%s","quantity":3,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin);
            line.put(SERIALS, "SerialRequest", request, correlation);
            return line.await(correlation, SOON).messageType();
        }
    }

    private static Connection raw() throws Exception {
        Connection connection = new JmsConnectionFactory(
                        Running.medseal().server().amqp())
                .createConnection("line1", "Medseal-line1-1");
        connection.start();
        return connection;
    }

    /** While it is open the broker gives a message of that queue up after two deliveries, not after two minutes. */
    private static final class FewAttempts implements AutoCloseable {
        private final String queue;

        FewAttempts(String queue) throws IOException {
            this.queue = queue;
            ModelNode add = operation("add");
            add.get("dead-letter-address").set("medseal.dead");
            add.get("expiry-address").set("medseal.dead");
            add.get("max-delivery-attempts").set(2);
            add.get("redelivery-delay").set(100);
            execute(add);
        }

        @Override
        public void close() throws IOException {
            execute(operation("remove"));
        }

        private ModelNode operation(String name) {
            ModelNode operation = new ModelNode();
            operation.get("operation").set(name);
            operation
                    .get("address")
                    .add("subsystem", "messaging-activemq")
                    .add("server", "default")
                    .add("address-setting", queue);
            return operation;
        }

        private static void execute(ModelNode operation) throws IOException {
            int port = Running.medseal().server().management().getPort();
            try (ModelControllerClient client = ModelControllerClient.Factory.create("localhost", port)) {
                ModelNode result = client.execute(operation);
                assertThat(result.get("outcome").asString())
                        .as(result.toString())
                        .isEqualTo("success");
            }
        }
    }
}
