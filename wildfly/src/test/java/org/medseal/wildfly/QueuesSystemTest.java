package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.wildfly.plant.Queue;

/** The queues, as lines and ERP systems use them: large messages, orders, garbage, other protocols. */
class QueuesSystemTest {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BROKER = 61616;

    @Test
    void aMillionSerialsComeAsOneMessage() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 14);
        try (Queue line = queue("line1")) {
            Queue.Reply reply = line.await(
                    line.put("medseal.line.serials", "SerialRequest", """
                    {"requestId":"%s","gtin":"%s","quantity":1000000,"lot":"L1","line":"LINE-01","format":"csv"}""".formatted(UUID.randomUUID(), gtin)), SOON);
            assertThat(reply.messageType()).isEqualTo("SerialReply");
            Set<String> serials = new HashSet<>(2_000_000);
            reply.text().lines().forEach(serials::add);
            assertThat(serials).hasSize(1_000_000).allMatch(serial -> serial.length() == 14);
        }
    }

    @Test
    void aReportOfAHundredMegabytesIsCapturedLikeAnyOther() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 14);
        List<String> serials = Plant.serials(gtin, 20_000);
        byte[] report = padded(Plant.commissioning(gtin, serials), 100_000_000);
        try (Queue line = queue("line1")) {
            Queue.Reply reply = line.await(line.put("medseal.line.events", "EPCISDocument", report), SOON);
            assertThat(reply.json().path("status").asText()).as(reply.text()).isEqualTo("ACCEPTED");
            assertThat(reply.json().path("items").asInt()).isEqualTo(20_000);
        }
    }

    /** White space between events is as good as events for the size of a document, and quicker to make. */
    private static byte[] padded(byte[] document, int size) {
        String text = new String(document, StandardCharsets.UTF_8);
        String space = (" ".repeat(999) + "\n").repeat((size - text.length()) / 1000 + 1);
        return text.replace("</EventList>", space + "</EventList>").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theErpPutsMasterDataAndIsToldEverythingThatIsWrong() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        try (Queue erp = queue("erp")) {
            JsonNode product = ask(erp, "Product", """
                    {"requestId":"%s","gtin":"%s","name":"Renamed tablets","companyPrefix":"9506000",
                     "packagingLevel":"unit","serialPool":{"length":12,"alphabet":"upper-alphanumeric"}}""".formatted(UUID.randomUUID(), gtin), "Confirmation");
            assertThat(product.path("changed").asBoolean()).isTrue();
            assertThat(Rest.as("officer")
                            .get("/api/products/" + gtin)
                            .json()
                            .path("name")
                            .asText())
                    .isEqualTo("Renamed tablets");
            ask(erp, "Lot", """
                    {"requestId":"%s","gtin":"%s","lot":"L2","expiry":"2029-01-31"}""".formatted(UUID.randomUUID(), gtin), "Confirmation");
            assertThat(Rest.as("officer")
                            .get("/api/products/" + gtin + "/lots/L2")
                            .text())
                    .contains("2029-01-31");
            ask(erp, "Party", """
                    {"requestId":"%s","gln":"9506000000206","name":"Test pharmacy","role":"pharmacy"}""".formatted(UUID.randomUUID()), "Confirmation");
            assertThat(Rest.as("officer").get("/api/parties/9506000000206").text())
                    .contains("Test pharmacy");
            JsonNode refusal = ask(erp, "Product", """
                    {"requestId":"%s","gtin":"%s","name":"","companyPrefix":"12","packagingLevel":"sack"}""".formatted(UUID.randomUUID(), gtin), "Refusal");
            assertThat(refusal.path("errors").findValuesAsText("pointer"))
                    .contains("/name", "/companyPrefix", "/packagingLevel");
        }
    }

    @Test
    void theErpShipsAsksBeforeAndTakesBack() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String code = commissioned(gtin);
        try (Queue erp = queue("erp")) {
            assertThat(ask(erp, "PreflightRequest", order(code, ""), "Confirmation")
                            .findValue("shippable")
                            .asBoolean())
                    .isTrue();
            ask(erp, "Delivery", order(code, ",\"destination\":\"urn:epc:id:pgln:9506000.00020\""), "Confirmation");
            JsonNode item = item(code);
            assertThat(item.path("disposition").asText()).isEqualTo("in_transit");
            ask(erp, "Return", order(code, ",\"reason\":\"wrong address\""), "Confirmation");
            assertThat(item(code).path("disposition").asText()).isNotEqualTo("in_transit");
            JsonNode refusal = ask(
                    erp,
                    "Delivery",
                    order("(01)" + gtin + "(21)NEVERISSUED1", ",\"destination\":\"urn:epc:id:pgln:9506000.00020\""),
                    "Refusal");
            assertThat(refusal.path("detail").asText() + refusal.path("errors")).contains("NEVERISSUED1");
        }
    }

    @Test
    void everythingThatADeliveryLacksIsNamedAtOnce() throws Exception {
        try (Queue erp = queue("erp")) {
            JsonNode refusal = ask(erp, "Delivery", "{}", "Refusal");
            assertThat(refusal.path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/requestId", "/codes", "/destination");
        }
    }

    @Test
    void theErpSaysWhatBecameOfALot() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        try (Queue erp = queue("erp")) {
            ask(erp, "LotStatus", """
                    {"requestId":"%s","gtin":"%s","lot":"L1","status":"blocked","reason":"sterility"}""".formatted(UUID.randomUUID(), gtin), "Confirmation");
            assertThat(Rest.as("officer")
                            .get("/api/products/" + gtin + "/lots/L1")
                            .text())
                    .contains("\"blocked\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "erp   | medseal.erp.in       | Invoice       | {}           | Invoice",
                "erp   | medseal.erp.in       | Delivery      | {\"codes\":7 | JSON",
                "erp   | medseal.erp.in       | Delivery      | {\"destination\":\"urn:epc:id:pgln:9506000.00020\"} | requestId",
                "line1 | medseal.line.serials | SerialRequest | nonsense     | JSON",
                "line1 | medseal.line.events  | EPCISDocument | nonsense     | document",
            })
    void whatCannotBeReadIsKeptAndRefused(String account, String name, String type, String body, String says)
            throws Exception {
        try (Queue queue = queue(account)) {
            String correlation = queue.put(name, type, body);
            Queue.Reply reply = queue.await(correlation, SOON);
            assertThat(reply.text()).containsIgnoringCase(says).doesNotContain("Exception", "org.medseal", "\tat ");
            assertThat(Sql.list("select state from inbox where correlation_id = ?", correlation))
                    .isNotEmpty()
                    .doesNotContain("RECEIVED");
        }
    }

    @Test
    void bytesThatAreNoTextAreKeptAndRefused() throws Exception {
        byte[] garbage = new byte[5000];
        new java.util.Random(7).nextBytes(garbage);
        try (Queue line = queue("line1")) {
            Queue.Reply reply = line.await(line.put("medseal.line.events", "EPCISDocument", garbage), SOON);
            assertThat(reply.text()).contains("detail").doesNotContain("Exception");
        }
    }

    @Test
    void withoutAReplyToTheAnswerGoesToTheQueueOfReplies() throws Exception {
        String correlation = UUID.randomUUID().toString();
        try (Connection connection = raw("erp")) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            TextMessage message = session.createTextMessage("{}");
            message.setStringProperty("messageType", "Invoice");
            message.setJMSCorrelationID(correlation);
            session.createProducer(session.createQueue("medseal.erp.in")).send(message);
            MessageConsumer replies = session.createConsumer(
                    session.createQueue("medseal.erp.replies"), "JMSCorrelationID = '" + correlation + "'");
            assertThat(replies.receive(SOON.toMillis())).isNotNull();
        }
    }

    @Test
    void theSenderIsWhoLoggedInWhateverTheMessageSays() throws Exception {
        String correlation = UUID.randomUUID().toString();
        try (Connection connection = raw("line1")) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            BytesMessage message = session.createBytesMessage();
            message.writeBytes("{}".getBytes(StandardCharsets.UTF_8));
            message.setStringProperty("messageType", "SerialRequest");
            message.setStringProperty("_AMQ_VALIDATED_USER", "admin");
            message.setStringProperty("JMSXUserID", "admin");
            message.setJMSCorrelationID(correlation);
            session.createProducer(session.createQueue("medseal.line.serials")).send(message);
            MessageConsumer replies = session.createConsumer(
                    session.createQueue("medseal.line.replies"), "JMSCorrelationID = '" + correlation + "'");
            Message reply = replies.receive(SOON.toMillis());
            assertThat(reply).isNotNull();
        }
        assertThat(Sql.list("select sender from inbox where correlation_id = ?", correlation))
                .containsExactly("line1");
    }

    /** STOMP 1.2, a frame by hand: a line's controller with no library at all. */
    @Test
    void aLineMaySpeakStomp() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String request = """
                {"requestId":"%s","gtin":"%s","quantity":3,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin);
        String correlation = UUID.randomUUID().toString();
        try (Socket socket = new Socket("localhost", BROKER + Running.PORT_OFFSET)) {
            socket.setSoTimeout(60_000);
            frame(socket, "CONNECT\naccept-version:1.2\nhost:localhost\nlogin:line1\npasscode:Medseal-line1-1\n\n");
            assertThat(frame(socket)).startsWith("CONNECTED");
            frame(socket, "SUBSCRIBE\nid:1\ndestination:medseal.line.replies\nack:auto\n\n");
            frame(
                    socket,
                    "SEND\ndestination:medseal.line.serials\nmessageType:SerialRequest\ncorrelation-id:" + correlation
                            + "\ncontent-type:application/json\n\n" + request);
            String answer = frame(socket);
            while (!answer.contains(correlation)) {
                answer = frame(socket);
            }
            assertThat(answer).startsWith("MESSAGE").contains("\"serials\"");
        }
        assertThat(Sql.list("select sender from inbox where correlation_id = ?", correlation))
                .containsExactly("line1");
    }

    /** The broker's own client, with a temporary queue of its own for the answer. */
    @Test
    void aLineMayUseTheBrokersOwnClient() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String address = "tcp://localhost:" + (BROKER + Running.PORT_OFFSET);
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(address);
                Connection connection = factory.createConnection("line1", "Medseal-line1-1")) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            Destination answers = session.createTemporaryQueue();
            Message question = session.createTextMessage("""
                    {"requestId":"%s","gtin":"%s","quantity":3,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin));
            question.setStringProperty("messageType", "SerialRequest");
            question.setJMSReplyTo(answers);
            session.createProducer(session.createQueue("medseal.line.serials")).send(question);
            Message answer = session.createConsumer(answers).receive(SOON.toMillis());
            assertThat(answer).isNotNull();
            assertThat(answer.getStringProperty("messageType")).isEqualTo("SerialReply");
            assertThat(answer.getJMSCorrelationID()).isEqualTo(question.getJMSMessageID());
            assertThat(Sql.list("select sender from inbox where message_id = ?", question.getJMSMessageID()))
                    .containsExactly("line1");
        }
    }

    private static void frame(Socket socket, String frame) throws IOException {
        socket.getOutputStream().write((frame + '\0').getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String frame(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder frame = new StringBuilder();
        for (int c = in.read(); c > 0 || frame.toString().isBlank(); c = in.read()) {
            frame.append((char) c);
        }
        return frame.toString().strip();
    }

    private static String commissioned(String gtin) throws InterruptedException {
        List<String> serials = Plant.serials(gtin, 1);
        Plant.capture(Plant.commissioning(gtin, serials));
        return "(01)" + gtin + "(21)" + serials.get(0);
    }

    private static String order(String code, String more) {
        return "{\"requestId\":\"%s\",\"codes\":[\"%s\"],\"reference\":\"D-1\"%s}"
                .formatted(UUID.randomUUID(), code, more);
    }

    private static JsonNode ask(Queue queue, String type, String body, String answer) throws Exception {
        Queue.Reply reply = queue.await(queue.put("medseal.erp.in", type, body), SOON);
        assertThat(reply.messageType()).as(reply.text()).isEqualTo(answer);
        return JSON.readTree(reply.text());
    }

    private static JsonNode item(String code) {
        return Rest.as("officer")
                .get("/api/items?code=" + java.net.URLEncoder.encode(code, StandardCharsets.UTF_8))
                .json();
    }

    private static Queue queue(String account) throws JMSException {
        return new Queue(Running.medseal().server().amqp(), account, "Medseal-" + account + "-1");
    }

    private static Connection raw(String account) throws JMSException {
        Connection connection = new JmsConnectionFactory(
                        Running.medseal().server().amqp())
                .createConnection(account, "Medseal-" + account + "-1");
        connection.start();
        return connection;
    }
}
