package org.medseal.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.medseal.items.ItemRuns;

/** Finds the events of an item, and, by way of its containers, those that concerned it while it was inside. */
final class EventQuery {
    /** More levels of packing than anyone has. */
    private static final int MAX_DEPTH = 32;

    private final Connection connection;

    EventQuery(Connection connection) {
        this.connection = connection;
    }

    /** An event, and through which thing it concerns the item. */
    record Found(EventRow event, long through) {}

    /**
     * Every event that has to do with the item itself, in the order of time, those too that were declared in error; the
     * declarations are not among them.
     */
    List<EventRow> own(long item) throws SQLException {
        long block = ItemRuns.of(item).blocks().first();
        try (PreparedStatement select = connection.prepareStatement("select " + EventRow.COLUMNS
                + " from item_event where block = ? and not declares_error order by event_time, number")) {
            select.setLong(1, block);
            try (ResultSet rows = select.executeQuery()) {
                List<EventRow> found = new ArrayList<>();
                while (rows.next()) {
                    EventRow event = EventRow.read(rows);
                    if (event.names(item)
                            || event.hasParent(item)
                            || event.things().departed().contains(item)) {
                        found.add(event);
                    }
                }
                return found;
            }
        }
    }

    /** The item's history, oldest first. */
    List<Found> history(long item) throws SQLException {
        TreeMap<Key, Found> found = new TreeMap<>();
        List<EventRow> own = own(item);
        own.forEach(event -> found.put(Key.of(event), new Found(event, item)));
        follow(item, own, Window.ALWAYS, found, 0);
        return List.copyOf(found.values());
    }

    private record Key(long time, long number) implements Comparable<Key> {
        static Key of(EventRow event) {
            Instant at = event.head().time();
            return new Key(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000, event.number());
        }

        @Override
        public int compareTo(Key other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /** From one event to another; null has no end. */
    private record Window(Key from, Key to) {
        static final Window ALWAYS = new Window(null, null);

        boolean holds(EventRow event) {
            Key key = Key.of(event);
            return (from == null || key.compareTo(from) > 0) && (to == null || key.compareTo(to) <= 0);
        }

        Window within(Window outer) {
            Key begin = from == null || outer.from != null && outer.from.compareTo(from) > 0 ? outer.from : from;
            Key end = to == null || outer.to != null && outer.to.compareTo(to) < 0 ? outer.to : to;
            return new Window(begin, end);
        }
    }

    /** Goes through the times at which the item was inside of something, and adds what happened to that meanwhile. */
    private void follow(long item, List<EventRow> own, Window window, TreeMap<Key, Found> found, int depth)
            throws SQLException {
        Long inside = null;
        Key since = null;
        for (EventRow event : own) {
            if (!event.counts()) {
                continue;
            }
            boolean packs = event.packs(item);
            if (inside != null && (packs || event.releases(item))) {
                visit(inside, new Window(since, Key.of(event)).within(window), found, depth);
                inside = null;
            }
            if (packs && event.things().parent() != null) {
                inside = event.things().parent();
                since = Key.of(event);
            }
        }
        if (inside != null) {
            visit(inside, new Window(since, null).within(window), found, depth);
        }
    }

    private void visit(long container, Window window, TreeMap<Key, Found> found, int depth) throws SQLException {
        if (depth == MAX_DEPTH) {
            return;
        }
        List<EventRow> events = own(container);
        for (EventRow event : events) {
            if (event.counts() && event.concernsContents(container) && window.holds(event)) {
                found.putIfAbsent(Key.of(event), new Found(event, container));
            }
        }
        follow(container, events, window, found, depth + 1);
    }

    /** What was directly inside of the container at that time. */
    ItemRuns contents(long container, Instant at) throws SQLException {
        ItemRuns inside = ItemRuns.EMPTY;
        for (EventRow event : around(container)) {
            if (event.head().time().isAfter(at)) {
                break;
            }
            inside = event.packsInto(container)
                    ? inside.union(event.things().items())
                    : inside.minus(event.taken(container));
        }
        return inside;
    }

    /** The events of the container, and those by which something left it. */
    private List<EventRow> around(long container) throws SQLException {
        long block = ItemRuns.of(container).blocks().first();
        Set<Long> seen = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select " + EventRow.COLUMNS
                + " from item_event where block = ? and not declares_error and declaration is null"
                + " and (parent = ? or departed is not null) order by event_time, number")) {
            select.setLong(1, block);
            select.setLong(2, container);
            try (ResultSet rows = select.executeQuery()) {
                List<EventRow> found = new ArrayList<>();
                while (rows.next()) {
                    EventRow event = EventRow.read(rows);
                    if (seen.add(event.number())) {
                        found.add(event);
                    }
                }
                return found;
            }
        }
    }
}
