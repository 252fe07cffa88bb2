package org.medseal.wildfly.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks for something that was captured already, by one of the things or the order that it names. */
final class AskingClient {
    private static final int PAUSE_MILLIS = 50;

    private final Site site;
    private final Ledger ledger;
    private final Random chance;

    AskingClient(Site site, Ledger ledger, long seed) {
        this.site = site;
        this.ledger = ledger;
        this.chance = new Random(seed);
    }

    void work(BooleanSupplier open) throws Exception {
        while (open.getAsBoolean()) {
            Optional<Ledger.Known> one = ledger.any(chance);
            if (one.isPresent()) {
                ask(one.get());
            } else {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void ask(Ledger.Known one) throws IOException, InterruptedException {
        Set<String> told = events(site.get("/epcis/events?" + one.parameter() + "=" + Site.encoded(one.value())));
        ledger.queries.incrementAndGet();
        if (!told.equals(one.events())) {
            ledger.differs(one.parameter() + " " + one.value() + " is in " + one.events() + ", told were " + told);
        }
    }

    /** The ids of the events of an answer; twice the same is an event too many. */
    static Set<String> events(JsonNode answer) {
        Set<String> ids = new HashSet<>();
        for (JsonNode event : answer.path("epcisBody")
                .path("queryResults")
                .path("resultsBody")
                .path("eventList")) {
            String id = event.path("eventID").asText();
            if (!ids.add(id)) {
                ids.add(id + " once more");
            }
        }
        return ids;
    }
}
