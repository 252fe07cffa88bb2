package org.medseal.trace.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.Things;

/** What is in a document, counted while it is read: of each kind of event and step how many, of how many things, when. */
public final class DocumentTally implements EpcisSink {
    private final Map<Kind, Count> counts =
            new TreeMap<>(Comparator.comparing(Kind::type).thenComparing(Kind::step));

    /** @param step the word of the CBV, or as it was written; empty where none is said */
    public record Kind(String type, String step) {}

    /** How many events of a kind, how many things they name in all, and between which times. */
    public record Count(Kind kind, int events, long things, Instant first, Instant last) {
        private Count and(Count other) {
            return new Count(
                    kind,
                    events + other.events,
                    things + other.things,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    @Override
    public void event(EpcisEvent event) {
        Things things = Things.of(event);
        long named = things.items().epcs().size()
                + things.items().others().size()
                + things.outputs().epcs().size()
                + things.outputs().others().size();
        Kind kind = new Kind(event.type(), event.bizStep().orElse(""));
        counts.merge(kind, new Count(kind, 1, named, event.eventTime(), event.eventTime()), Count::and);
    }

    public List<Count> counts() {
        return List.copyOf(counts.values());
    }
}
