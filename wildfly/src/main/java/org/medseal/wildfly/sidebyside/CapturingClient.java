package org.medseal.wildfly.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.medseal.wildfly.plant.Urn;

/** A line: packs are commissioned, packed in cases and looked at, a document each, XML or JSON-LD as it comes. */
final class CapturingClient {
    private static final int PACKS = 60;
    private static final int PACKS_PER_CASE = 20;
    private static final int PACKS_PER_EVENT = 20;
    private static final String ORDERS = "urn:epcglobal:cbv:bt:9506000000015:";

    private final Site site;
    private final Product product;
    private final Ledger ledger;
    private final Random chance;

    CapturingClient(Site site, Product product, Ledger ledger, long seed) {
        this.site = site;
        this.product = product;
        this.ledger = ledger;
        this.chance = new Random(seed);
    }

    void work(BooleanSupplier open) throws Exception {
        while (open.getAsBoolean()) {
            packs();
        }
    }

    private void packs() throws IOException, InterruptedException {
        List<String> packs =
                numbers("\"gtin\":\"" + product.gtin() + "\",\"lot\":\"" + product.lot() + "\"", PACKS).stream()
                        .map(serial -> Urn.sgtin(product.gtin(), product.companyPrefix(), serial))
                        .toList();
        List<String> cases = numbers(
                        "\"companyPrefix\":\"" + product.companyPrefix() + "\",\"extensionDigit\":4",
                        PACKS / PACKS_PER_CASE)
                .stream()
                .map(sscc -> Urn.sscc(sscc, product.companyPrefix()))
                .toList();
        String order = ORDERS + UUID.randomUUID();
        List<Happening> commissioned = new ArrayList<>();
        for (int from = 0; from < PACKS; from += PACKS_PER_EVENT) {
            commissioned.add(new Happening(
                    id(),
                    null,
                    packs.subList(from, from + PACKS_PER_EVENT),
                    "ADD",
                    "commissioning",
                    order,
                    product.lot()));
        }
        List<Happening> packed = new ArrayList<>();
        packed.add(new Happening(id(), null, cases, "ADD", "commissioning", null, null));
        for (int i = 0; i < cases.size(); i++) {
            List<String> inside = packs.subList(i * PACKS_PER_CASE, (i + 1) * PACKS_PER_CASE);
            packed.add(new Happening(id(), cases.get(i), inside, "ADD", "packing", null, null));
        }
        List<Happening> looked = cases.stream()
                .map(one -> new Happening(id(), null, List.of(one), "OBSERVE", "storing", null, null))
                .toList();
        if (report(commissioned) && report(packed) && report(looked)) {
            learn(order, commissioned);
            learn(packs, commissioned, packed);
        }
    }

    private static String id() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private void learn(String order, List<Happening> commissioned) {
        ledger.learn(new Ledger.Known("EQ_bizTransaction_prodorder", order, ids(commissioned)));
    }

    /** One pack of each case, with all events that name it. */
    private void learn(List<String> packs, List<Happening> commissioned, List<Happening> packed) {
        for (int i = 0; i < packs.size(); i += PACKS_PER_CASE) {
            String pack = packs.get(i + chance.nextInt(PACKS_PER_CASE));
            Set<String> events = new HashSet<>();
            for (List<Happening> happenings : List.of(commissioned, packed)) {
                events.addAll(ids(happenings.stream()
                        .filter(one -> one.things().contains(pack))
                        .toList()));
            }
            ledger.learn(new Ledger.Known("MATCH_anyEPC", pack, events));
        }
    }

    private static Set<String> ids(List<Happening> happenings) {
        Set<String> ids = new HashSet<>();
        happenings.forEach(one -> ids.add(one.id()));
        return ids;
    }

    private List<String> numbers(String of, int quantity) throws IOException, InterruptedException {
        String request = "{\"requestId\":\"" + UUID.randomUUID() + "\",\"quantity\":" + quantity
                + ",\"line\":\"LINE-01\"," + of + "}";
        JsonNode answer =
                site.post("/api/serial-requests", "application/json", request.getBytes(StandardCharsets.UTF_8));
        List<String> numbers = new ArrayList<>();
        answer.path(answer.has("serials") ? "serials" : "ssccs").forEach(number -> numbers.add(number.asText()));
        return numbers;
    }

    private boolean report(List<Happening> happenings) throws IOException, InterruptedException {
        String contentType = chance.nextBoolean() ? Report.XML : Report.JSON;
        ledger.handedIn(happenings);
        JsonNode job = site.capture(contentType, new Report(product.place(), happenings).in(contentType));
        boolean accepted = "ACCEPTED".equals(job.path("medseal:status").asText());
        if (accepted) {
            ledger.captured(happenings);
        } else {
            ledger.differs("A document was not captured: " + job);
        }
        return accepted;
    }
}
