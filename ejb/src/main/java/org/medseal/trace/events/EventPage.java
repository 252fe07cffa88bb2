package org.medseal.trace.events;

import java.util.List;
import java.util.Optional;

/** Some events of an answer, packed as they are kept; {@link EventQueryService#write} writes them out. */
public final class EventPage {
    private final List<StoredEvent> events;
    private final String next;

    EventPage(List<StoredEvent> events, PagePlace next) {
        this.events = List.copyOf(events);
        this.next = next == null ? null : next.token();
    }

    List<StoredEvent> events() {
        return events;
    }

    /** The events for people to read. */
    public List<EventDigest> digests() {
        return events.stream().map(EventDigest::of).toList();
    }

    public int size() {
        return events.size();
    }

    /** The token of the page after this one; empty at the end. */
    public Optional<String> nextPageToken() {
        return Optional.ofNullable(next);
    }
}
