package org.medseal.wildfly.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks Medseal of every pack and every container what it is and what it holds, as anybody may. */
final class ThingsAsked {
    private static final int THREADS = 3;

    private final PatientHttp http;
    private final Account account;

    ThingsAsked(PatientHttp http, Account account) {
        this.http = http;
        this.account = account;
    }

    void compare() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> questions = new ArrayList<>();
            for (Map.Entry<String, Account.Thing> thing : account.things().entrySet()) {
                questions.add(() -> item(thing.getKey(), thing.getValue()));
            }
            account.contents().forEach((parent, children) -> questions.add(() -> contents(parent, children)));
            for (Future<Void> answer : threads.invokeAll(questions)) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void item(String epc, Account.Thing expected) throws InterruptedException {
        HttpResponse<String> answer = http.get("/api/items?code=" + PatientHttp.encoded(epc));
        JsonNode item = Json.read(answer.body());
        Account.Thing found = new Account.Thing(
                item.path("state").asText(null),
                item.path("disposition").asText(null),
                item.path("parent").asText(null),
                item.path("lot").asText(null));
        if (!found.equals(expected)) {
            account.differs(epc + " should be " + expected + " but is " + found
                    + (answer.statusCode() == 200 ? "" : " (" + answer.body() + ")"));
        }
        return null;
    }

    private Void contents(String parent, List<String> expected) throws InterruptedException {
        Set<String> found = new HashSet<>();
        Json.read(http.get("/api/items/contents?code=" + PatientHttp.encoded(parent))
                        .body())
                .path("contents")
                .forEach(child -> found.add(child.path("epc").asText()));
        if (!found.equals(new HashSet<>(expected))) {
            account.differs(parent + " should hold " + expected.size() + " but holds " + found.size() + " (or others)");
        }
        return null;
    }
}
