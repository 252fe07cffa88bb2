package org.medseal.wildfly.sidebyside;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** One run: clients work for as long as it is told, then every event of the product's place is told and compared. */
public final class SideBySideRun {
    private static final int CAPTURING = 6;
    private static final int ASKING = 4;
    private static final int PER_PAGE = 1000;

    private final URI http;
    private final LockWatch locks;
    private final Product product;
    private final Duration time;
    private final Ledger ledger = new Ledger();

    /**
     * @param http the server
     * @param database the JDBC URL of its PostgreSQL
     * @param product a GTIN that nothing else happens to
     */
    public SideBySideRun(URI http, String database, String product, Duration time) {
        this.http = http;
        this.locks = new LockWatch(database);
        this.product =
                new Product(product, "9506000", "SIDE-1", "urn:epc:id:sgln:9506000.00001." + product.substring(8, 13));
        this.time = time;
    }

    private interface Work {
        void until(BooleanSupplier open) throws Exception;
    }

    public SideBySideSummary run() throws Exception {
        long start = System.nanoTime();
        product.announce(new Site(http, "admin"));
        List<Work> clients = new ArrayList<>();
        for (int i = 0; i < CAPTURING; i++) {
            clients.add(new CapturingClient(new Site(http, "line1"), product, ledger, i)::work);
        }
        for (int i = 0; i < ASKING; i++) {
            clients.add(new AskingClient(new Site(http, "officer"), ledger, i)::work);
        }
        clients.add(locks::work);
        work(clients, start + time.toNanos());
        int lost = compare();
        return new SideBySideSummary(
                Duration.ofNanos(System.nanoTime() - start),
                new SideBySideSummary.Done(
                        ledger.documents.get(), ledger.captured().size(), ledger.queries.get()),
                new SideBySideSummary.Waits(locks.longestMillis(), locks.longest(), locks.looks(), locks.waits()),
                lost,
                ledger.differences());
    }

    private void work(List<Work> clients, long end) throws InterruptedException {
        BooleanSupplier open = () -> System.nanoTime() < end;
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> working = new ArrayList<>();
            for (Work client : clients) {
                working.add(threads.submit(() -> {
                    client.until(open);
                    return null;
                }));
            }
            for (Future<?> client : working) {
                client.get();
            }
        } catch (ExecutionException strange) {
            ledger.differs("A client met with " + strange.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many events are missing, there twice, or nobody's. */
    private int compare() throws IOException, InterruptedException {
        Set<String> told = new HashSet<>();
        int wrong = 0;
        Site officer = new Site(http, "officer");
        Optional<String> next =
                Optional.of("/epcis/events?perPage=" + PER_PAGE + "&EQ_readPoint=" + Site.encoded(product.place()));
        while (next.isPresent()) {
            Site.Page page = officer.page(next.get());
            for (String event : AskingClient.events(page.body())) {
                if (!told.add(event)) {
                    ledger.differs(event + " was told twice");
                    wrong++;
                } else if (!ledger.wasHandedIn(event)) {
                    ledger.differs(event + " is there, and nobody handed it in");
                    wrong++;
                }
            }
            next = page.next();
        }
        for (String event : ledger.captured()) {
            if (!told.contains(event)) {
                ledger.differs(event + " was captured, and is not there");
                wrong++;
            }
        }
        return wrong;
    }
}
