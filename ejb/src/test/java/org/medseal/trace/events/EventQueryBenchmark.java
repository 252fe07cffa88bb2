package org.medseal.trace.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medseal.TestDatabase;
import org.medseal.epcis.EventTerm;

/** How long a page of 30 takes where a million events are stored: {@code main} prints a line for each kind of question. */
final class EventQueryBenchmark {
    private static final int EVENTS = 1_000_000;

    private final EventFixture world = new EventFixture();

    private EventQueryBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        EventQueryBenchmark benchmark = new EventQueryBenchmark();
        benchmark.fill();
        benchmark.measure();
        System.exit(0);
    }

    private void measure() {
        Viewer partner = Viewer.partner(Set.of(world.gln(world.customerA)), "partner");
        time("EPC", Viewer.HOUSE, "MATCH_epc", world.serials.pack(1));
        time("business transaction", Viewer.HOUSE, "EQ_bizTransaction_po", "urn:bt:777777");
        time("step, one in ten", Viewer.HOUSE, "EQ_bizStep", "step3");
        time("step, once", Viewer.HOUSE, "EQ_bizStep", "commissioning");
        time("newest first", Viewer.HOUSE, "orderBy", "eventTime");
        time("from a time on", Viewer.HOUSE, "GE_eventTime", "2020-01-03T00:00:00Z");
        time("partner, one in 200", partner);
        time("partner, newest first", partner, "orderBy", "eventTime");
        time("partner, a step", partner, "EQ_bizStep", "step7");
    }

    private void time(String name, Viewer viewer, String... parameters) {
        Map<String, List<String>> asked = EventFixture.parameters(parameters);
        long best = Long.MAX_VALUE;
        int found = 0;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            EventPage page = world.ask(viewer, events -> events.find(EventQuestion.of(asked)));
            best = Math.min(best, System.nanoTime() - start);
            found = page.size();
        }
        System.out.printf(Locale.ROOT, "%-25s %3d events %9.2f ms%n", name, found, best / 1e6);
    }

    /** One of ten steps, one of 200 parties, a transaction of its own each, a lot in 5,000; and one event captured. */
    private void fill() throws SQLException {
        world.captured(Told.object(world.id("one"), "2026-11-20T08:00:00Z", "ADD", "commissioning", world.packs(0, 5))
                .at(world.plant, world.plant)
                .lot("L1", "2028-10-31"));
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            steps.append(i == 0 ? "" : ", ")
                    .append(EventTerm.step("step" + i).number())
                    .append("::bigint");
        }
        long party = EventTerm.party(world.gln(world.customerA)).number();
        long transaction = EventTerm.transaction("urn:bt:777777").number();
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("insert into event (number, event_id, type, event_time, zone_offset, record_time, action,"
                    + " step, declares_error, job, position, item_count, rest, terms)"
                    + " select nextval('event_number'), 'urn:uuid:bench-' || i, 'ObjectEvent',"
                    + " timestamptz '2020-01-01' + i * interval '1 second', '+00:00', now(), 'OBSERVE',"
                    + " 'step' || i % 10, false, (select min(number) from capture_job), 0, 0,"
                    + " ('{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],"
                    + "\"type\":\"ObjectEvent\",\"eventTime\":\"2020-01-01T00:00:00Z\",\"eventTimeZoneOffset\":\"+00:00\","
                    + "\"action\":\"OBSERVE\",\"epcList\":[\"urn:epc:id:sgtin:9506000.013435.A1\"],"
                    + "\"bizTransactionList\":[{\"type\":\"po\",\"bizTransaction\":\"urn:bt:' || i || '\"}]}')::json,"
                    + " array[(array[" + steps + "])[1 + i % 10], case i % 200 when 7 then " + party
                    + " else i % 200 end, case i when 777777 then " + transaction
                    + " else 1000000 + i end, 500 + i / 5000, -1, -2, -3] from generate_series(1, " + EVENTS + ") i");
            System.out.printf(Locale.ROOT, "%,d events in %.1f s%n", EVENTS, (System.nanoTime() - start) / 1e9);
            statement.execute("set role none");
            statement.execute("vacuum analyze event");
            try (var row = statement.executeQuery("select pg_table_size('event'), pg_relation_size('event_terms'),"
                    + " pg_relation_size('event_happened'), pg_relation_size('event_recorded')")) {
                row.next();
                System.out.printf(
                        Locale.ROOT,
                        "bytes an event: row %d, words %d, times %d and %d%n",
                        row.getLong(1) / EVENTS,
                        row.getLong(2) / EVENTS,
                        row.getLong(3) / EVENTS,
                        row.getLong(4) / EVENTS);
            }
        }
    }
}
