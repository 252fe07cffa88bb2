package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** What breaks in a plant: power, connections, patience. No number twice, none lost, every message answered. */
class FaultsSystemTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void tenClientsOfOnePoolGetNoNumberTwice() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<Callable<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(() -> {
                List<String> got = new ArrayList<>();
                for (int request = 0; request < 5; request++) {
                    got.addAll(Plant.serials(gtin, 200));
                }
                return got;
            });
        }
        List<String> all = new ArrayList<>();
        for (List<String> one : atOnce(clients)) {
            all.addAll(one);
        }
        assertThat(all).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/pool")
                        .json()
                        .path("issued")
                        .asLong())
                .isEqualTo(10_000);
    }

    @Test
    void ofTwoLinesThatAskForTheLastNumbersOneGetsThem() throws Exception {
        String gtin = Plant.product("numeric", 8);
        Plant.serials(gtin, 9_500);
        Callable<Integer> ask =
                () -> Plant.request(gtin, UUID.randomUUID().toString(), 400).status();
        assertThat(atOnce(List.of(ask, ask))).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void theSameMessageThreeTimesIsAnsweredThreeTimesAlikeAndDoneOnce() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String request = """
                {"requestId":"%s","gtin":"%s","quantity":25,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin);
        Set<String> answers = new HashSet<>();
        try (Queue queue = line()) {
            for (int i = 0; i < 3; i++) {
                Queue.Reply reply = queue.await(queue.put("medseal.line.serials", "SerialRequest", request), SOON);
                assertThat(reply.messageType()).isEqualTo("SerialReply");
                answers.add(reply.json().path("serials").toString());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/pool")
                        .json()
                        .path("issued")
                        .asLong())
                .isEqualTo(25);
    }

    @Test
    void theSameReportThreeTimesCommissionsOnce() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        byte[] report = Plant.commissioning(gtin, Plant.serials(gtin, 50));
        Set<String> answers = new HashSet<>();
        try (Queue queue = line()) {
            for (int i = 0; i < 3; i++) {
                Queue.Reply reply = queue.await(queue.put("medseal.line.events", "EPCISDocument", report), SOON);
                assertThat(reply.json().path("status").asText())
                        .as(reply.text())
                        .isEqualTo("ACCEPTED");
                answers.add(reply.json().path("captureId").asText());
            }
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void aServerKilledWhileItCapturesEndsTheCaptureWhenItIsBack() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 60_000);
        Rest.Answer accepted =
                Rest.as("line1").post("/epcis/capture", "application/xml", Plant.commissioning(gtin, serials));
        Plant.require(accepted, 202);
        String job = accepted.header("Location").replaceFirst(".*/", "");
        Eventually.get("a capture at work", () -> untouched(job), List::isEmpty);
        Running.medseal().server().kill();
        assertThat(Sql.list(
                        "select capture_id from capture_job where capture_id = ?::uuid and finished_at is null", job))
                .as("killed in the middle")
                .hasSize(1);
        Running.medseal().server().start(SOON);

        Rest.Answer ended = Eventually.captured(Rest.as("line1"), accepted);
        assertThat(ended.json().path("success").asBoolean()).as(ended.text()).isTrue();
        for (String serial : List.of(serials.get(0), serials.get(30_000), serials.get(59_999))) {
            assertThat(Rest.as("officer")
                            .get("/api/items?code=" + Rest.encoded(Plant.urn(gtin, serial)))
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("active");
        }
    }

    @Test
    void aServerKilledWhileItAllocatesGivesEveryRequestItsOwnNumbersInTheEnd() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        Map<String, List<String>> answered = new ConcurrentHashMap<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            asked.add(UUID.randomUUID().toString());
        }
        ExecutorService clients = Executors.newFixedThreadPool(4);
        for (String id : asked) {
            clients.submit(() -> {
                Rest.Answer answer = Plant.request(gtin, id, 50);
                if (answer.status() == 201) {
                    answered.put(id, Plant.serials(answer));
                }
            });
        }
        Eventually.get("some answers", answered::size, size -> size >= 20);
        Running.medseal().server().kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        Running.medseal().server().start(SOON);

        List<String> all = new ArrayList<>();
        for (String id : asked) {
            Rest.Answer answer = Plant.request(gtin, id, 50);
            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            if (answered.containsKey(id)) {
                assertThat(Plant.serials(answer)).isEqualTo(answered.get(id));
            }
            all.addAll(Plant.serials(answer));
        }
        assertThat(all).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/pool")
                        .json()
                        .path("issued")
                        .asLong())
                .isEqualTo(10_000);
    }

    @Test
    void whileTheDatabaseIsAwayTheServerSaysSoAndTakesItsWorkUpWhenItIsBack() throws Exception {
        Database database = Running.medseal()
                .database()
                .orElseGet(() -> Assumptions.abort("A database of the deployer's is not stopped for a test"));
        String gtin = Plant.product("upper-alphanumeric", 12);
        String request = """
                {"requestId":"%s","gtin":"%s","quantity":7,"lot":"L1","line":"LINE-01"}""".formatted(UUID.randomUUID(), gtin);
        try (Queue queue = line()) {
            readiness(200);
            String question;
            database.close();
            try {
                question = queue.put("medseal.line.serials", "SerialRequest", request);
                readiness(503);
            } finally {
                database.start();
            }
            readiness(200);
            Queue.Reply reply = queue.await(question, SOON);
            assertThat(reply.json().path("serials")).as(reply.text()).hasSize(7);
        }
        assertThat(Plant.serials(gtin, 1)).hasSize(1);
    }

    /** Waits until the server says that of itself, and that it looked at what it needs. */
    private static void readiness(int status) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(
                        Running.medseal().server().management().resolve("/health/ready"))
                .build();
        Eventually.get(
                "readiness " + status,
                () -> {
                    HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
                    return answer.statusCode() + " " + answer.body();
                },
                answer -> answer.startsWith(status + " ")
                        && answer.contains("\"name\":\"database\"")
                        && answer.contains("\"name\":\"broker\""));
    }

    private static Queue line() throws Exception {
        return new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1");
    }

    /** The job, unless somebody holds it: a capture holds its job until its transaction ends. */
    private static List<String> untouched(String job) throws Exception {
        return Sql.list("select capture_id from capture_job where capture_id = ?::uuid for update skip locked", job);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
