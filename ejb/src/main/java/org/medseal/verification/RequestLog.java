package org.medseal.verification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.medseal.LaterException;

/**
 * Keeps every request and its answer: evidence when something is wrong with a pack. A request is answered before its row
 * is written, many rows in one transaction, so an answer never waits for a disk. What that costs: a server that is
 * killed takes with it the requests of its last {@link #DELAY_MILLIS} milliseconds and of a write under way; one that is
 * stopped in order, none. While the database is away requests are kept, and when {@link #MOST} wait, further ones are
 * refused rather than answered without a trace.
 */
@ApplicationScoped
public class RequestLog {
    static final int DELAY_MILLIS = 100;
    static final int MOST = 50_000;
    private static final int RETRY_MILLIS = 1000;
    private static final int BATCH = 1000;
    private static final int PATIENCE_MILLIS = 2000;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final String INSERT =
            "INSERT INTO verification_request (requested_at, requester, req_gln, corr_uuid,"
                    + " gtin, lot, serial, expiry, verified, reason, info)"
                    + " VALUES (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?)";

    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean writeIsDue = new AtomicBoolean();
    private final List<Entry> batch = new ArrayList<>(BATCH);
    private DataSource database;
    /** Has {@link #write()} run so many milliseconds from now. */
    private LongConsumer later;

    /** A request and its answer. */
    record Entry(Instant at, String requester, VerifyRequest request, VerifyAnswer.Data answer) {}

    public RequestLog() {}

    /** Outside a server. */
    RequestLog(DataSource database, LongConsumer later) {
        this.database = database;
        this.later = later;
    }

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    void setDatabase(DataSource database) {
        this.database = database;
    }

    @Resource
    void setScheduler(ManagedScheduledExecutorService scheduler) {
        this.later = millis -> scheduler.schedule(this::write, millis, TimeUnit.MILLISECONDS);
    }

    void append(Entry entry) {
        try {
            if (!waiting.offer(entry, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new LaterException(
                        "log-full", "Requests cannot be kept just now, so none is answered; ask again", PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
        if (writeIsDue.compareAndSet(false, true)) {
            later.accept(DELAY_MILLIS);
        }
    }

    /** Writes all that waits; what cannot be written now is tried again. */
    @PreDestroy
    synchronized void write() {
        writeIsDue.set(false);
        try {
            waiting.drainTo(batch, BATCH - batch.size());
            while (!batch.isEmpty()) {
                insert();
                batch.clear();
                waiting.drainTo(batch, BATCH);
            }
        } catch (SQLException e) {
            LOG.warn("Verification requests cannot be written to the log now; they are kept and tried again", e);
            if (writeIsDue.compareAndSet(false, true)) {
                later.accept(RETRY_MILLIS);
            }
        }
    }

    private void insert() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Entry entry : batch) {
                set(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void set(PreparedStatement insert, Entry entry) throws SQLException {
        VerifyRequest request = entry.request();
        insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, entry.requester());
        insert.setString(3, request.reqGln());
        insert.setString(4, request.corrUuid());
        insert.setString(5, request.gtin().digits());
        insert.setString(6, request.lot().value());
        insert.setString(7, request.serial().value());
        insert.setObject(8, request.expiry());
        insert.setBoolean(9, entry.answer().verified());
        text(insert, 10, entry.answer().verificationFailureReason());
        text(insert, 11, entry.answer().additionalInfo());
    }

    private static void text(PreparedStatement insert, int index, Object word) throws SQLException {
        if (word == null) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, word.toString());
        }
    }
}
