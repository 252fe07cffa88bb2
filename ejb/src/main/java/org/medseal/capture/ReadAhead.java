package org.medseal.capture;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/** A document that is read while it is being kept. What was read serves the first look at its events, and no other. */
public final class ReadAhead {
    private final CompletableFuture<ReadDocument> reading;
    private final LongSupplier things;

    /** @param things how many things have been read so far */
    ReadAhead(CompletableFuture<ReadDocument> reading, LongSupplier things) {
        this.reading = reading;
        this.things = things;
    }

    /** How many things have been read so far. */
    long things() {
        return things.getAsLong();
    }

    /** Waits until it is read, and refuses what cannot be. */
    void requireReadable() {
        ReadDocument read;
        try {
            read = reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (read.fault() != null) {
            throw new UnreadableDocumentException(read.fault());
        }
    }

    /** Waits; empty where reading broke off: then what is kept is to be read. */
    Optional<ReadDocument> read() {
        try {
            return Optional.of(reading.join());
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }
}
