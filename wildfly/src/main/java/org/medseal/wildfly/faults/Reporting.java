package org.medseal.wildfly.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.Queue;
import org.medseal.wildfly.plant.Urn;

/** What a site server asks and reports, through one door or the other. */
final class Reporting {
    private static final double BY_HTTP = 0.4;
    private static final double TWICE = 0.25;
    private static final int POLL_MILLIS = 200;

    private final Account account;
    private final PatientQueue queue;
    private final PatientHttp http;
    private final Random chance;

    Reporting(Doors doors, PatientQueue queue, Random chance) {
        this.account = doors.account();
        this.queue = queue;
        this.http = doors.http("line1");
        this.chance = chance;
    }

    List<String> serials(LineOrder order, int quantity) throws InterruptedException {
        ObjectNode request = request(order, quantity);
        request.put("gtin", order.gtin()).put("lot", order.lot());
        return numbers(request, order.gtin());
    }

    /** As URNs. */
    List<String> ssccs(LineOrder order, int extensionDigit, int quantity) throws InterruptedException {
        ObjectNode request = request(order, quantity);
        request.put("companyPrefix", order.companyPrefix()).put("extensionDigit", extensionDigit);
        return numbers(request, "sscc " + extensionDigit).stream()
                .map(sscc -> Urn.sscc(sscc, order.companyPrefix()))
                .toList();
    }

    private static ObjectNode request(LineOrder order, int quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("quantity", quantity)
                .put("line", order.line());
    }

    private List<String> numbers(ObjectNode request, String pool) throws InterruptedException {
        String requestId = request.get("requestId").asText();
        List<String> numbers = chance.nextDouble() < BY_HTTP ? byHttp(request) : byQueue(request);
        if (numbers.size() != request.get("quantity").asInt()) {
            throw new IllegalStateException("Asked for " + request + ", got " + numbers.size());
        }
        account.allocated(new Account.Allocation(requestId, pool, numbers));
        return numbers;
    }

    private List<String> byQueue(ObjectNode request) throws InterruptedException {
        request.put("format", "csv");
        Queue.Reply reply = queue.ask(
                Question.of(request.get("requestId").asText(), Question.SERIALS, "SerialRequest", request.toString()));
        if (!"SerialReply".equals(reply.messageType())) {
            throw new IllegalStateException("Numbers were refused: " + Account.shortened(reply.text()));
        }
        return reply.text().lines().toList();
    }

    private List<String> byHttp(ObjectNode request) throws InterruptedException {
        String key = request.get("requestId").asText();
        account.asked(key);
        byte[] body = Question.of(key, null, null, request.toString()).body();
        HttpResponse<String> response = http.post("/api/serial-requests", "application/json", body);
        for (int again = doubles(); again > 0; again--) {
            account.answered(key, response.body());
            response = http.post("/api/serial-requests", "application/json", body);
        }
        account.answered(key, response.body());
        List<String> numbers = new ArrayList<>();
        Json.read(response.body())
                .path(request.has("gtin") ? "serials" : "ssccs")
                .forEach(number -> numbers.add(number.asText()));
        if (numbers.isEmpty()) {
            throw new IllegalStateException("Numbers were refused: " + Account.shortened(response.body()));
        }
        return numbers;
    }

    private int doubles() {
        boolean twice = chance.nextDouble() < TWICE;
        account.doubles.addAndGet(twice ? 1 : 0);
        return twice ? 1 : 0;
    }

    /** @return whether Medseal took it all */
    boolean report(byte[] document, long events) throws InterruptedException {
        String key = "document " + UUID.randomUUID();
        String outcome = chance.nextDouble() < BY_HTTP ? reportByHttp(key, document) : reportByQueue(key, document);
        String[] words = outcome.split(" ");
        boolean accepted = "ACCEPTED".equals(words[2]);
        if (accepted) {
            account.captured(key, words[1], events);
        } else {
            account.differs(key + " was rejected: "
                    + Account.shortened(http.get("/epcis/capture/" + words[1]).body()));
        }
        return accepted;
    }

    private String reportByQueue(String key, byte[] document) throws InterruptedException {
        Queue.Reply reply = queue.ask(new Question(key, Question.EVENTS, "EPCISDocument", document));
        return Outcome.of(reply)
                .filter(outcome -> outcome.startsWith("Capture "))
                .orElseThrow(() -> new IllegalStateException("A report was answered " + reply));
    }

    private String reportByHttp(String key, byte[] document) throws InterruptedException {
        account.asked(key);
        String outcome = "";
        for (int times = 1 + doubles(); times > 0; times--) {
            HttpResponse<String> kept = http.post("/epcis/capture", "application/xml", document);
            if (kept.statusCode() != 202) {
                throw new IllegalStateException("A report was answered " + kept.statusCode() + " " + kept.body());
            }
            outcome = awaitEnd(Json.read(kept.body()).path("captureID").asText());
            account.answered(key, outcome);
        }
        return outcome;
    }

    private String awaitEnd(String captureId) throws InterruptedException {
        Optional<String> outcome = Optional.empty();
        while (outcome.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            HttpResponse<String> job = http.get("/epcis/capture/" + captureId);
            if (job.statusCode() != 200) {
                throw new IllegalStateException("Job " + captureId + " was kept, and now: " + job.body());
            }
            outcome = Outcome.capture(
                    captureId, Json.read(job.body()).path("medseal:status").asText());
        }
        return outcome.get();
    }
}
