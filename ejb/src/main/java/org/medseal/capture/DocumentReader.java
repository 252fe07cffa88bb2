package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.medseal.RefusedException;
import org.medseal.items.ItemNumbers;
import org.medseal.progress.Work;

/** Has documents read, with help from as many threads as the machine has processors. */
@ApplicationScoped
public class DocumentReader implements DocumentReading.Helpers {
    /** More than the largest container there is holds; a deployer may set another limit. */
    private static final int MOST_THINGS =
            Integer.parseInt(System.getenv().getOrDefault("MEDSEAL_EVENT_LIMIT", "500000"));

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private ItemNumbers numbers;

    /** Reads it in the background, if a thread is free. */
    ReadAhead ahead(CaptureDocument document) {
        AtomicLong sofar = new AtomicLong();
        DocumentReading.EventCheck check = limit(document).and((events, things) -> sofar.addAndGet(things));
        return new ReadAhead(
                start(() -> {
                    try (InputStream in = document.content().open()) {
                        return read(in, document.content().type(), check);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                sofar::get);
    }

    /** Reads it unless it has more in it than it may. */
    ReadDocument read(InputStream bytes, CaptureDocument document) {
        return read(bytes, document.content().type(), limit(document));
    }

    ReadDocument read(InputStream document, String contentType, Work work) {
        return read(document, contentType, (events, things) -> work.advance(things));
    }

    private ReadDocument read(InputStream document, String contentType, DocumentReading.EventCheck eventCheck) {
        DocumentReading reading = new DocumentReading(epcs -> numbers.numbers(epcs, true), this, eventCheck);
        return ReadDocument.of(reading, document, contentType);
    }

    static DocumentReading.EventCheck limit(CaptureDocument document) {
        return (events, things) -> {
            if (document.isRefusedAtOnce() && events > document.mostEvents()) {
                throw tooLarge("The document has more than " + document.mostEvents() + " events");
            }
            if (document.isRefusedAtOnce() && things > MOST_THINGS) {
                throw tooLarge("Event " + events + " of the document names " + things + " things; an event names "
                        + MOST_THINGS + " at most");
            }
        };
    }

    private static RefusedException tooLarge(String sentence) {
        return new RefusedException(
                RefusedException.Kind.TOO_LARGE, "epcisException:CaptureLimitExceededException", sentence);
    }

    /** Nobody ever waits for a thread, so those that wait for work they handed on cannot block each other. */
    @Override
    public <T> CompletableFuture<T> start(Supplier<T> work) {
        if (!free.tryAcquire()) {
            return done(work);
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).whenComplete((result, failure) -> free.release());
        } catch (RejectedExecutionException e) {
            free.release();
            return done(work);
        }
    }

    private static <T> CompletableFuture<T> done(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
