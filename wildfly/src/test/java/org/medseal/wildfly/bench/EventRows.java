package org.medseal.wildfly.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The query interface: an event found by a thing or an order that it names, over 16 connections, and all events told one
 * after the other. Stores small events first, until there are as many as {@code bench.events} says, 1,000,000 if nothing.
 */
final class EventRows {
    private static final String KEY = "by key";
    private static final String EPC = "query of events by EPC";
    private static final String ORDER = "query of events by business transaction";
    private static final double QUERY_GOAL = 0.4;
    private static final double STREAM_GOAL = 0.3;
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int EVENTS_PER_DOCUMENT = 10_000;
    private static final int REMEMBERED = 200;
    private static final int REQUESTS = 20_000;
    private static final int ROUNDS = 5;
    private static final int STREAM_ROUNDS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Bench bench;
    private final long stored;
    private final Random random = new Random(3);
    private final List<String> epcs = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();

    EventRows(Bench bench, long stored) {
        this.bench = bench;
        this.stored = stored;
    }

    void measure() throws Exception {
        grow();
        if (bench.wants("queries")) {
            query();
        }
        if (bench.wants("stream")) {
            stream();
        }
    }

    /** Some are always added: those are asked for. */
    private void grow() throws Exception {
        long begun = System.nanoTime();
        do {
            Lot lot = bench.line.print("E-" + SmallEvents.fresh().substring(0, 8), EVENTS_PER_DOCUMENT);
            SmallEvents document = new SmallEvents(lot.number());
            List<String> packs = lot.packEpcs();
            for (int i = 0; i < EVENTS_PER_DOCUMENT; i++) {
                String pack = packs.get(i);
                String order = SmallEvents.fresh();
                document.commission(List.of(pack), order);
                if (i % (EVENTS_PER_DOCUMENT / REMEMBERED) == 0) {
                    epcs.add(pack);
                    orders.add(SmallEvents.order(order));
                }
            }
            bench.line.capture(document.document());
        } while (number("select count(*) from medseal.event") < EVENTS);
        try (Statement statement = bench.rows.medseal().createStatement()) {
            statement.execute("analyze medseal.event");
        }
        bench.say("stored " + number("select count(*) from medseal.event") + " events, "
                + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = bench.rows.medseal().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void query() throws Exception {
        int rows = bench.rows.keepKeys(epcs);
        Map<String, List<byte[]>> requests = new LinkedHashMap<>();
        requests.put(KEY, requests(i -> "/constant/row?key=" + random.nextInt(rows)));
        requests.put(EPC, requests(i -> "/epcis/events?MATCH_anyEPC=" + encoded(epcs.get(i))));
        requests.put(ORDER, requests(i -> "/epcis/events?EQ_bizTransaction_prodorder=" + encoded(orders.get(i))));
        requireOne("/epcis/events?MATCH_anyEPC=" + encoded(epcs.get(0)));
        requireOne("/epcis/events?EQ_bizTransaction_prodorder=" + encoded(orders.get(0)));
        HttpLoad load = new HttpLoad(bench.server);
        for (List<byte[]> each : requests.values()) {
            load.rate(each, 200, WARM_UP);
        }
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<byte[]>> each : requests.entrySet()) {
                best.merge(each.getKey(), load.rate(each.getValue(), 200, ROUND), Math::max);
            }
        }
        for (String path : List.of(EPC, ORDER)) {
            bench.result(new Row(
                    path,
                    stored,
                    best.get(path),
                    "answers/s",
                    "an endpoint that reads a row by key",
                    best.get(KEY),
                    QUERY_GOAL));
        }
    }

    private interface Address {
        String of(int remembered);
    }

    private List<byte[]> requests(Address address) {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String path = address.of(random.nextInt(epcs.size()));
            requests.add(HttpLoad.get(bench.server, path, bench.admin.authorization()));
        }
        return requests;
    }

    private void requireOne(String path) throws IOException, InterruptedException {
        int found = bench.admin
                .get(path)
                .path("epcisBody")
                .path("queryResults")
                .path("resultsBody")
                .path("eventList")
                .size();
        if (found != 1) {
            throw new IllegalStateException("Found " + found + " events at " + path + ", not one");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Page after page, as the standard has it; then as many bytes from a file, in one piece. */
    private void stream() throws Exception {
        Path file = Files.createTempFile("events", ".json");
        double told = Double.MAX_VALUE;
        double copied = Double.MAX_VALUE;
        for (int round = 0; round < STREAM_ROUNDS; round++) {
            bench.say("telling all events, round " + (round + 1));
            told = Math.min(told, Bench.best(1, () -> tellAll(file)));
            String path = "/constant/file?path=" + encoded(file.toString());
            copied = Math.min(copied, Bench.best(1, () -> bench.admin.drain(bench.admin.request(path))));
        }
        long events = number("select count(*) from medseal.event");
        bench.result(new Row(
                "telling all events, 1,000 a page",
                stored,
                events / told,
                "events/s",
                "the same bytes from a file",
                events / copied,
                STREAM_GOAL));
        Files.delete(file);
    }

    private void tellAll(Path file) throws IOException, InterruptedException {
        try (Pages pages = new Pages(bench.admin, file)) {
            Optional<URI> next = Optional.of(URI.create("/epcis/events?perPage=1000"));
            while (next.isPresent()) {
                next = pages.read(next.get());
            }
        }
    }
}
