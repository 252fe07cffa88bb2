package org.medseal.trace.events;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.medseal.epcis.Extension;

/**
 * Sorts events by a field of the sender's own, and keeps no more of them than a page holds. Events without the field come
 * last, and those with one value as they were recorded.
 */
final class FieldOrder {
    private final FieldName field;
    private final boolean descending;
    private final int most;
    private final Placed after;
    private final PriorityQueue<Placed> kept = new PriorityQueue<>(Comparator.reverseOrder());
    private boolean more;

    /** @param last the event on which the page before ended, or null */
    FieldOrder(Ordering ordering, int most, StoredEvent last) {
        this.field = ordering.field();
        this.descending = ordering.descending();
        this.most = most;
        this.after = last == null ? null : placed(last);
    }

    private final class Placed implements Comparable<Placed> {
        private final FieldValue value;
        private final StoredEvent event;

        Placed(FieldValue value, StoredEvent event) {
            this.value = value;
            this.event = event;
        }

        @Override
        public int compareTo(Placed other) {
            if (value == null || other.value == null) {
                int byPresence = Boolean.compare(value == null, other.value == null);
                return byPresence != 0 ? byPresence : byNumber(other);
            }
            int byValue = descending ? other.value.compareTo(value) : value.compareTo(other.value);
            return byValue != 0 ? byValue : byNumber(other);
        }

        private int byNumber(Placed other) {
            int sign = Long.compare(event.head().number(), other.event.head().number());
            return descending ? -sign : sign;
        }
    }

    private Placed placed(StoredEvent event) {
        Optional<FieldValue> value = field.in(event.event())
                .map(Extension::text)
                .filter(text -> text != null)
                .findFirst()
                .map(FieldValue::of);
        return new Placed(value.orElse(null), event);
    }

    void add(StoredEvent event) {
        Placed placed = placed(event);
        if (after != null && placed.compareTo(after) <= 0) {
            return;
        }
        kept.add(placed);
        if (kept.size() > most) {
            kept.remove();
            more = true;
        }
    }

    List<StoredEvent> page() {
        return kept.stream().sorted().map(placed -> placed.event).toList();
    }

    /** Whether there are events after the page. */
    boolean hasMore() {
        return more;
    }
}
