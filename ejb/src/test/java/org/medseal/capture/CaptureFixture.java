package org.medseal.capture;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.medseal.TestDatabase;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Lgtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ForeignItems;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.PlaceDictionary;
import org.medseal.outbox.MessageContent;

/** Capture as the server puts it together, on the test database, with lots in memory. */
public final class CaptureFixture {
    private static final AtomicInteger LOTS = new AtomicInteger(1 + (int) (System.nanoTime() % 1_000_000));

    public final TestSerials serials = new TestSerials();
    public final ItemStore items = new ItemStore();
    public final ItemNumbers numbers = new ItemNumbers(serials, new ForeignItems(TestDatabase.dataSource()));
    public final PlaceDictionary places = new PlaceDictionary(TestDatabase.dataSource());
    public final Map<Lgtin, LotRow> lots = new ConcurrentHashMap<>();
    public final List<Settling.Answer> answers = new ArrayList<>();
    public Instant now = Instant.parse("2026-11-23T10:00:00Z");
    public String sender = "line-" + UUID.randomUUID();

    public LotRow lot(Gtin gtin, String number, LocalDate expiry, LotStatus status) {
        LotNumber lot = new LotNumber(number);
        LotRow row =
                new LotRow(LOTS.incrementAndGet(), gtin, lot, status, new LotDetails(expiry, null, null, null), 1, now);
        lots.put(new Lgtin(gtin, lot), row);
        return row;
    }

    public CaptureJob capture(Documents document) {
        return capture(document.xml(), ErrorBehaviour.ROLLBACK);
    }

    UUID keep(Documents document) {
        DocumentContent content =
                DocumentContent.of(document.xml().getBytes(StandardCharsets.UTF_8), "application/xml");
        return keep(CaptureDocument.of(content, sender, ErrorBehaviour.ROLLBACK))
                .captureId();
    }

    public CaptureJob capture(String xml, ErrorBehaviour behaviour) {
        return capture(CaptureDocument.of(
                DocumentContent.of(xml.getBytes(StandardCharsets.UTF_8), "application/xml"), sender, behaviour));
    }

    public CaptureJob capture(CaptureDocument document) {
        UUID id = keep(document).captureId();
        if (job(id).status() == CaptureStatus.RECEIVED) {
            process(id);
        }
        return job(id);
    }

    Intake.Kept keep(CaptureDocument document) {
        return in(connection -> {
            Intake.Kept kept = new Intake(connection, now, null).keep(document, null, Duration.ofDays(3));
            if (kept.repeated()) {
                connection.rollback();
            }
            return kept;
        });
    }

    public CaptureJob job(UUID id) {
        return in(connection -> new JobReading(connection).read(id).orElseThrow());
    }

    /** As {@link CaptureWork} and {@link CaptureProcessor} do it. */
    void process(UUID id) {
        DocumentCapture.Result[] result = new DocumentCapture.Result[1];
        List<UUID> woken = in(connection -> {
            Optional<JobRow> job = new JobTable(connection).claim(id);
            if (job.isEmpty()) {
                return List.of();
            }
            result[0] = captureOn(connection, job.get());
            if (!result[0].written()) {
                connection.rollback();
                return List.of();
            }
            answers.addAll(new Settling(connection, now).settle(job.get(), result[0].outcome()));
            return new JobTable(connection).waitingFor(result[0].touched());
        });
        if (result[0] != null && !result[0].written()) {
            in(connection -> answers.addAll(new Settling(connection, now)
                    .settle(new JobTable(connection).claim(id).orElseThrow(), result[0].outcome())));
        }
        woken.forEach(this::process);
    }

    /** Captures in the caller's transaction and settles nothing. */
    DocumentCapture.Result captureOn(Connection connection, JobRow job) throws SQLException {
        return new DocumentCapture(
                        connection,
                        new DocumentCapture.Ledgers(items, numbers, new Lots(), places::id),
                        org.medseal.progress.Work.untold())
                .capture(job, read(job.content()), now);
    }

    private ReadDocument read(JobRow.Content content) {
        DocumentReading.Helpers nobody = new DocumentReading.Helpers() {
            @Override
            public <T> CompletableFuture<T> start(Supplier<T> work) {
                return CompletableFuture.completedFuture(work.get());
            }
        };
        DocumentReading reading =
                new DocumentReading(epcs -> numbers.numbers(epcs, true), nobody, (events, things) -> {});
        return ReadDocument.of(reading, MessageContent.read(TestDatabase.dataSource(), content.id()), content.type());
    }

    /** Somebody stands before a lock: that of departures, or of a block that both need. */
    static void awaitOneWaiting() {
        Awaitility.await("somebody before a lock")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(CaptureFixture::isOneWaiting);
    }

    private static boolean isOneWaiting() throws SQLException {
        try (Connection connection = TestDatabase.begin();
                ResultSet waiting =
                        connection.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    /** Something done in a transaction. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> T in(Work<T> work) {
        try (Connection connection = TestDatabase.begin()) {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Lots implements LotBook {
        @Override
        public Optional<LotRow> find(Gtin gtin, LotNumber lot) {
            return Optional.ofNullable(lots.get(new Lgtin(gtin, lot)));
        }

        @Override
        public LotRow register(Gtin gtin, LotNumber lot, LocalDate expiry) {
            return lot(gtin, lot.value(), expiry, LotStatus.OPEN);
        }

        @Override
        public LotRow get(int id) {
            return lots.values().stream()
                    .filter(lot -> lot.id() == id)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public LotRow asItStands(int id) {
            return get(id);
        }

        @Override
        public Optional<Instant> recalledSince(LotRow lot) {
            return lot.isRecalled() ? Optional.of(lot.validFrom()) : Optional.empty();
        }
    }
}
