package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
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
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = URI.create(accepted.header("Location")).getPath();
        TimeUnit.MILLISECONDS.sleep(150);
        Running.medseal().server().kill();
        Running.medseal().server().start(SOON);

        JsonNode ended = awaitEnd(job);
        assertThat(ended.path("success").asBoolean()).as(ended.toString()).isTrue();
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
        while (answered.size() < 20) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
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

    private static Queue line() throws Exception {
        return new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1");
    }

    private static JsonNode awaitEnd(String job) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        JsonNode state;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            state = Rest.as("line1").get(job).json();
        } while (state.path("running").asBoolean(true) && System.nanoTime() < deadline);
        return state;
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
