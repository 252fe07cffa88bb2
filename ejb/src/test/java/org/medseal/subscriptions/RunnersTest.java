package org.medseal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medseal.Json;
import org.medseal.TestDatabase;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.events.FreshEvents;
import org.medseal.trace.events.NamedQuery;
import org.medseal.trace.events.Viewer;

/** Two nodes are two connections to one database; a restart is a new connection and nothing else that is remembered. */
class RunnersTest {
    private static final Instant ENTERED = Instant.parse("2026-11-23T10:00:30Z");
    private static DataSource database;

    @BeforeAll
    static void apart() throws SQLException {
        database = TestDatabase.apart("subscription_runners");
    }

    @Test
    void ofTwoAtOnceOneFiresAndOneSends() throws Exception {
        for (int round = 0; round < 20; round++) {
            long subscription = subscription();
            node(subscription, ENTERED);
            Instant due = Instant.parse("2026-11-23T10:01:00Z");

            together(() -> node(subscription, due), () -> node(subscription, due));

            assertThat(count("subscription_firing", subscription)).isOne();
            assertThat(count("subscription_delivery", subscription)).isOne();
            int sent = together(() -> claims(due), () -> claims(due));
            assertThat(sent).as("messages taken for sending").isOne();
        }
    }

    @Test
    void whatWasMissedWhileNothingRanFiresOnceAndThenTheNextFollows() throws Exception {
        long subscription = subscription();
        node(subscription, ENTERED);
        node(subscription, Instant.parse("2026-11-23T10:01:00Z"));
        assertThat(count("subscription_firing", subscription)).isOne();

        Instant restarted = Instant.parse("2026-11-23T13:00:20Z");
        for (int sweep = 0; sweep < 5; sweep++) {
            node(subscription, restarted.plusSeconds(sweep));
        }
        assertThat(count("subscription_firing", subscription)).isEqualTo(2);
        node(subscription, Instant.parse("2026-11-23T13:00:59Z"));
        assertThat(count("subscription_firing", subscription)).isEqualTo(2);

        node(subscription, Instant.parse("2026-11-23T13:01:00Z"));
        assertThat(count("subscription_firing", subscription)).isEqualTo(3);
    }

    private static long subscription() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection()) {
            SubscriptionTable table = new SubscriptionTable(connection);
            NamedQuery query = new NamedQuery("all", Json.mapper().readTree("{}"));
            table.insert(
                    new SubscriptionTable.Entry(
                            "owner",
                            id,
                            query,
                            "erp",
                            new SubscriptionTable.Way("https://8.8.8.8/hook", null, "JSON", null)),
                    new Standing.Terms(true, 500, ENTERED, ENTERED),
                    new QuerySchedule(Map.of("second", "0")));
            return table.find("owner", id).orElseThrow().number();
        }
    }

    /** What a node does with a subscription in one sweep. */
    private static int node(long subscription, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            FiringTable table = new FiringTable(connection);
            Optional<Standing> claimed = table.claim(subscription, now);
            if (claimed.isPresent()) {
                FreshEvents events = new FreshEvents(
                        new ItemStore(), new ItemNumbers(null, null), new MasterDataService(), Clock.systemUTC());
                new Firing(connection, events, now).fire(claimed.get(), Optional.of(Viewer.HOUSE));
            }
            connection.commit();
            return claimed.isPresent() ? 1 : 0;
        }
    }

    private static int claims(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean claimed = new DeliveryTable(connection)
                    .claim(now, now.plusSeconds(300))
                    .isPresent();
            connection.commit();
            return claimed ? 1 : 0;
        }
    }

    private static int together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = nodes.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Integer> second = nodes.submit(() -> {
                start.await();
                return other.call();
            });
            return first.get() + second.get();
        } finally {
            nodes.shutdown();
        }
    }

    private static int count(String table, long subscription) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from " + table + " where subscription = ?")) {
            select.setLong(1, subscription);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
