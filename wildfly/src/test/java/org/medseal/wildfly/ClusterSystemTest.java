package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on one database ({@code ./mvnw verify -Pcluster}). Neither keeps anything that the other would need. */
@Tag("cluster")
class ClusterSystemTest {
    private static final int BESIDE_THE_OTHER_TESTS = 200;
    private static final Duration SOON = Duration.ofMinutes(5);

    private static Database database;
    private static Server one;
    private static Server two;

    @BeforeAll
    static void start() throws Exception {
        Path data = Path.of(System.getProperty("medseal.build"), "cluster-data");
        Folder.delete(data);
        int offset = Integer.getInteger("medseal.test.port-offset") + BESIDE_THE_OTHER_TESTS;
        database = new Database(data.resolve("pg"), offset);
        database.start();
        one = node(data, "one", offset);
        one.start(SOON);
        two = node(data, "two", offset + 100);
        two.start(SOON);
    }

    private static Server node(Path data, String name, int offset) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MEDSEAL_DB_URL", database.url());
        environment.put("MEDSEAL_SAMPLE_ACCOUNTS", "true");
        environment.put("MEDSEAL_CLUSTER_PASSWORD", "sample");
        environment.put("MEDSEAL_CREDENTIAL_STORE_PASSWORD", "sample");
        environment.put(
                "MEDSEAL_CREDENTIAL_STORE", data.resolve("credentials.p12").toString());
        environment.put("MEDSEAL_HEAP", "1g");
        Path home = Path.of(
                System.getProperty("medseal.build"), "wildfly-" + System.getProperty("medseal.wildfly.version"));
        return new Server(home, data.resolve(name), offset, environment, true).asNode();
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void bothGiveNumbersOfOnePoolAndNoneTwice() throws Exception {
        String gtin = product(9_001);
        List<Callable<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            URI node = (i % 2 == 0 ? one : two).http();
            clients.add(() -> {
                List<String> got = new ArrayList<>();
                for (int request = 0; request < 10; request++) {
                    Rest.Answer answer = request(gtin, 100, node);
                    Plant.require(answer, 201);
                    got.addAll(Plant.serials(answer));
                }
                return got;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        List<String> all = new ArrayList<>();
        for (Future<List<String>> done : threads.invokeAll(clients)) {
            all.addAll(done.get());
        }
        threads.shutdown();
        assertThat(all).hasSize(8_000).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensAtOneIsKnownAtTheOther() throws Exception {
        String gtin = product(9_002);
        String serial = Plant.serials(request(gtin, 1, one.http())).get(0);
        Plant.require(
                Rest.as("line1")
                        .at(one.http())
                        .post("/epcis/capture", "application/xml", Plant.commissioning(gtin, List.of(serial))),
                202);
        String code = "(01)" + gtin + "(21)" + serial;
        await(code, "active", two);
        Plant.require(
                Rest.as("operator").at(two.http()).post("/api/operations/destroy", """
                {"requestId":"%s","codes":["%s"],"reason":"test"}""".formatted(
                                UUID.randomUUID(), code)),
                200);
        await(code, "decommissioned", one);
    }

    @Test
    void anAnswerIsTakenAtTheNodeWhereSomebodyWaits() throws Exception {
        String gtin = product(9_003);
        String correlation = UUID.randomUUID().toString();
        try (Connection here = connection(one);
                Connection there = connection(two)) {
            Session session = there.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageConsumer replies = session.createConsumer(
                    session.createQueue("medseal.line.replies"), "JMSCorrelationID = '" + correlation + "'");
            Session asking = here.createSession(false, Session.AUTO_ACKNOWLEDGE);
            Message question = asking.createTextMessage("""
                    {"requestId":"%s","gtin":"%s","quantity":3,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin));
            question.setStringProperty("messageType", "SerialRequest");
            question.setJMSCorrelationID(correlation);
            asking.createProducer(asking.createQueue("medseal.line.serials")).send(question);
            assertThat(replies.receive(60_000))
                    .as("the answer at the other node")
                    .isNotNull();
        }
    }

    @Test
    void whatANodeLeavesUndoneWhenItDiesTheOtherDoes() throws Exception {
        String gtin = product(9_004);
        List<String> serials = Plant.serials(request(gtin, 60_000, one.http()));
        Rest.Answer accepted = Rest.as("line1")
                .at(one.http())
                .post("/epcis/capture", "application/xml", Plant.commissioning(gtin, serials));
        Plant.require(accepted, 202);
        one.kill();
        await("(01)" + gtin + "(21)" + serials.get(59_999), "active", two);
        one.start(SOON);
    }

    private static void await(String code, String state, Server node) {
        String path = "/api/items?code=" + Rest.encoded(code);
        Eventually.get(
                code + " is " + state,
                () -> Rest.as("officer").at(node.http()).get(path),
                answer -> state.equals(answer.json().path("state").asText()));
    }

    private static String product(int reference) {
        String gtin = Plant.gtin(reference);
        Rest admin = Rest.as("admin").at(one.http());
        Plant.require(admin.put("/api/products/" + gtin, """
                        {"name":"Test tablets","companyPrefix":"9506000","packagingLevel":"unit",
                         "serialPool":{"length":12,"alphabet":"upper-alphanumeric"}}"""), 201);
        Plant.require(admin.put("/api/products/" + gtin + "/lots/L1", """
                        {"expiry":"2029-10-31"}"""), 201);
        return gtin;
    }

    private static Rest.Answer request(String gtin, int quantity, URI node) {
        return Rest.as("line1").at(node).post("/api/serial-requests", """
                        {"requestId":"%s","gtin":"%s","quantity":%d,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin, quantity));
    }

    private static Connection connection(Server node) throws Exception {
        Connection connection = new JmsConnectionFactory(node.amqp()).createConnection("line1", "Medseal-line1-1");
        connection.start();
        return connection;
    }
}
