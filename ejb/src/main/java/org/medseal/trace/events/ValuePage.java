package org.medseal.trace.events;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Some of the values that occur, in order. */
public record ValuePage(List<String> values, String next) implements Serializable {
    public ValuePage {
        values = List.copyOf(values);
    }

    /** The token of the page after this one; empty at the end. */
    public Optional<String> nextPageToken() {
        return Optional.ofNullable(next);
    }
}
