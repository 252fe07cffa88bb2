package org.medseal.wildfly.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One pack at a time is asked about, over 16 connections: by a partner who verifies it, by one who looks it up. */
final class VerificationRows {
    private static final String CONSTANT = "constant";
    private static final String GENUINE = "verification of a genuine pack";
    private static final String NEVER = "verification of one never issued";
    private static final String ITEM = "GET /api/items of a pack";
    private static final Map<String, Double> GOALS = Map.of(GENUINE, 0.6, NEVER, 0.85, ITEM, 0.6);
    private static final int REQUESTS = 20_000;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Bench bench;
    private final long stored;
    private final Random random = new Random(2);

    VerificationRows(Bench bench, long stored) {
        this.bench = bench;
        this.stored = stored;
    }

    void measure() throws IOException {
        Map<String, List<byte[]>> requests = new LinkedHashMap<>();
        requests.put(CONSTANT, List.of(get("/constant/answer")));
        if (bench.wants("verify")) {
            requests.put(GENUINE, genuine());
            requests.put(NEVER, neverIssued());
        }
        if (bench.wants("items")) {
            requests.put(ITEM, items());
        }
        Map<String, Double> rates = rates(requests);
        for (String path : requests.keySet()) {
            if (!path.equals(CONSTANT)) {
                bench.result(new Row(
                        path,
                        stored,
                        rates.get(path),
                        "answers/s",
                        "an endpoint that answers a constant",
                        rates.get(CONSTANT),
                        GOALS.get(path)));
            }
        }
    }

    private Map<String, Double> rates(Map<String, List<byte[]>> requests) throws IOException {
        HttpLoad load = new HttpLoad(bench.server);
        for (Map.Entry<String, List<byte[]>> each : requests.entrySet()) {
            bench.say(each.getKey() + ", warming up");
            load.rate(each.getValue(), 200, WARM_UP);
        }
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<byte[]>> each : requests.entrySet()) {
                Duration spent = Processors.spent();
                double rate = load.rate(each.getValue(), 200, ROUND);
                long micros = Processors.spent().minus(spent).toNanos() / 1000;
                bench.say(each.getKey() + ": " + Math.round(rate) + " a second, "
                        + Math.round(micros / (rate * ROUND.toSeconds())) + " µs of a processor each");
                best.merge(each.getKey(), rate, Math::max);
            }
        }
        return best;
    }

    List<byte[]> genuine() {
        List<byte[]> requests = new ArrayList<>();
        for (Stock.Pack pack : bench.stock.some(REQUESTS)) {
            requests.add(verification(pack.gtin(), pack.lot(), pack.serial()));
        }
        return requests;
    }

    /** Serials of the right form that somebody made up. */
    List<byte[]> neverIssued() {
        List<byte[]> requests = new ArrayList<>();
        for (Stock.Pack pack : bench.stock.some(REQUESTS)) {
            StringBuilder serial = new StringBuilder();
            while (serial.length() < pack.serial().length()) {
                serial.append(Character.toUpperCase(Character.forDigit(random.nextInt(36), 36)));
            }
            requests.add(verification(pack.gtin(), pack.lot(), serial.toString()));
        }
        return requests;
    }

    private byte[] verification(String gtin, String lot, String serial) {
        return get("/verify/gtin/" + gtin + "/lot/" + lot + "/ser/" + serial + "?exp="
                + Line.EXPIRY.substring(2).replace("-", "")
                + "&linkType=verificationService&context=dscsaSaleableReturn&reqGLN=9521321000018&corrUUID="
                + UUID.randomUUID());
    }

    List<byte[]> items() {
        List<byte[]> requests = new ArrayList<>();
        for (Stock.Pack pack : bench.stock.some(REQUESTS)) {
            String code = "(01)" + pack.gtin() + "(21)" + pack.serial();
            requests.add(HttpLoad.get(
                    bench.server,
                    "/api/items?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8),
                    bench.admin.authorization()));
        }
        return requests;
    }

    private byte[] get(String path) {
        return HttpLoad.get(bench.server, path, bench.partner.authorization());
    }
}
