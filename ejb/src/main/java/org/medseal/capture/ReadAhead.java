package org.medseal.capture;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A document that is read while it is being kept. What was read serves the first look at its events, and no other. */
public final class ReadAhead {
    private final CompletableFuture<ReadDocument> reading;

    ReadAhead(CompletableFuture<ReadDocument> reading) {
        this.reading = reading;
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
