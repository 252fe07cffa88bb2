package org.medseal.progress;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One piece of work that is going on; counting costs next to nothing. Closed when it is over, however it ended. */
public final class Work implements AutoCloseable {
    /** The only step of work that has but one. */
    private static final String ONLY = "";

    private final UUID id = UUID.randomUUID();
    private final WorkKind kind;
    private final String subject;
    private final Instant began;
    private final Runnable atEnd;
    private final AtomicLong advanced = new AtomicLong();
    private volatile Step step;

    /** @param done how much of it, where something else counts that; else null */
    private record Step(String name, long total, LongSupplier done) {}

    Work(WorkKind kind, String subject, long total, Instant began, Runnable atEnd) {
        this.kind = kind;
        this.subject = subject;
        this.began = began;
        this.atEnd = atEnd;
        this.step = new Step(ONLY, total, null);
    }

    /** Work that nobody is told of. */
    public static Work untold() {
        return new Work(null, "", 0, Instant.EPOCH, () -> {});
    }

    /**
     * The next step begins.
     *
     * @param total how much there is to do in it, 0 where that is not known
     */
    public void step(String name, long total) {
        advanced.set(0);
        step = new Step(name, total, null);
    }

    /** The next step begins; something else counts what is done in it, and nobody knows of how much. */
    public void step(String name, LongSupplier done) {
        step = new Step(name, 0, done);
    }

    public void advance(long more) {
        advanced.addAndGet(more);
    }

    /** So much is done in all. */
    public void reach(long done) {
        advanced.set(done);
    }

    WorkRow row() {
        Step now = step;
        long done = now.done() == null ? advanced.get() : now.done().getAsLong();
        long told = now.total() > 0 ? Math.min(done, now.total()) : done;
        return new WorkRow(id, kind, subject, now.name(), told, now.total(), began);
    }

    @Override
    public void close() {
        atEnd.run();
    }
}
