package org.medseal.wildfly.faults;

import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.medseal.wildfly.Installation;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.SamplePlant;

/** One run: clients work and things break for as long as it is told, then everything is compared. */
public final class FaultRun {
    private static final PrintStream OUT = System.out;
    private static final Duration LAST_WORDS = Duration.ofMinutes(4);
    private static final Duration REST = Duration.ofMinutes(8);
    private static final int POLL_MILLIS = 500;

    private final Installation medseal;
    private final long seed;
    private final Duration time;
    private final Account account = new Account();

    /** @param medseal started, with a database of its own, and empty */
    public FaultRun(Installation medseal, long seed, Duration time) {
        this.medseal = medseal;
        this.seed = seed;
        this.time = time;
    }

    public FaultsSummary run() throws Exception {
        long start = System.nanoTime();
        SamplePlant plant =
                new SamplePlant(medseal.server().http(), medseal.server().amqp());
        plant.load();
        long audited = lastRecord();
        Saboteur saboteur;
        try (Proxy http = new Proxy(medseal.server().http().getPort());
                Proxy amqp = new Proxy(medseal.server().amqp().getPort())) {
            saboteur = new Saboteur(medseal, List.of(http, amqp), seed);
            Doors doors = new Doors(
                    URI.create("http://localhost:" + http.port()),
                    URI.create("amqp://localhost:" + amqp.port()),
                    account);
            work(doors, plant.firstOrder(), saboteur);
        }
        compare(audited);
        return summary(saboteur, Duration.ofNanos(System.nanoTime() - start));
    }

    private void work(Doors doors, LineOrder order, Saboteur saboteur) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        BooleanSupplier open = () -> System.nanoTime() < end;
        List<Client> clients = List.of(
                new PackagingLine(doors, order, seed + 1),
                new PackagingLine(doors, order, seed + 2),
                new Partner(doors, order, seed + 3),
                new Partner(doors, order, seed + 4),
                new Collector(doors, "line1", "medseal.line.replies", seed + 5),
                new Collector(doors, "erp", "medseal.erp.replies", seed + 6));
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> working = new ArrayList<>();
            for (Client client : clients) {
                working.add(threads.submit(() -> {
                    client.work(open);
                    return null;
                }));
            }
            saboteur.work(open);
            awaitLastWords(working);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every client ends what it has begun; one that cannot has lost an answer, or met with something strange. */
    private void awaitLastWords(List<Future<?>> working) throws InterruptedException {
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        for (Future<?> client : working) {
            try {
                client.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException stuck) {
                account.differs("A client still waits, " + LAST_WORDS + " after the last fault");
            } catch (ExecutionException strange) {
                account.differs("A client met with " + strange.getCause());
            }
        }
    }

    private void compare(long audited) throws Exception {
        OUT.println("All clients are home; comparing …");
        try (Connection connection = connect()) {
            awaitRest(connection);
            new Books(connection, account, audited).compare();
        }
        new ThingsAsked(new PatientHttp(medseal.server().http(), "officer", account), account).compare();
        account.unanswered().forEach(key -> account.lost("Nobody ever answered " + key));
    }

    private void awaitRest(Connection connection) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        String waiting = Books.waiting(connection);
        while (!waiting.isEmpty() && System.nanoTime() - start < REST.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            waiting = Books.waiting(connection);
        }
        OUT.printf("At rest after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        if (!waiting.isEmpty()) {
            account.differs("Not at rest " + REST + " after the last client: " + waiting);
        }
    }

    private FaultsSummary summary(Saboteur saboteur, Duration took) {
        return new FaultsSummary(
                seed,
                took,
                new FaultsSummary.Broken(saboteur.kills(), saboteur.stops(), saboteur.cuts(), account.doubles.get()),
                new FaultsSummary.Done(
                        account.captures().size(),
                        account.allocations().size(),
                        account.deliveries().size(),
                        account.things().size(),
                        account.verifications.get()),
                account.lost.get(),
                account.doubled.get(),
                account.differences());
    }

    private long lastRecord() throws SQLException {
        try (Connection connection = connect()) {
            return Books.lastRecord(connection);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(medseal.database().orElseThrow().url(), "medseal", "medseal");
    }

    /** Takes the answers that found their client gone. */
    private record Collector(Doors doors, String user, String replies, long seed) implements Client {
        @Override
        public void work(BooleanSupplier open) throws Exception {
            try (PatientQueue queue = doors.queue(user, new Random(seed))) {
                while (open.getAsBoolean()) {
                    queue.collect(replies);
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
        }
    }
}
