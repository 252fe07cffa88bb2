package org.medseal.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.medseal.items.ItemRuns;

/** Reads captured events back as they came in. Declarations that an event was wrong are not among them. */
public final class Journal {
    static final Comparator<KeptEvent> IN_ORDER =
            Comparator.comparing(KeptEvent::time).thenComparing(KeptEvent::number);

    private static final int FETCH = 1_000;

    private final Connection connection;

    public Journal(Connection connection) {
        this.connection = connection;
    }

    public Optional<KeptEvent> find(long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + KeptEvent.COLUMNS
                        + " from event e where e.number = ? and not e.declares_error and not exists (select from event_error x where x.event = e.number)")) {
            select.setLong(1, number);
            return rows(select).stream().findFirst();
        }
    }

    /** The events of a captured document with one of these steps, in the order of time. */
    public List<KeptEvent> ofJob(long job, Collection<String> steps) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + KeptEvent.COLUMNS
                + " from event e where e.job = ? and e.step = any(?) and not e.declares_error and not exists (select from event_error x where x.event = e.number)"
                + " order by e.event_time, e.number")) {
            select.setLong(1, job);
            select.setArray(2, connection.createArrayOf("text", steps.toArray()));
            return rows(select);
        }
    }

    /** The events of these numbers, in the order of time. */
    public List<KeptEvent> ofNumbers(Collection<Long> numbers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + KeptEvent.COLUMNS
                        + " from event e where e.number = any(?) and not e.declares_error and not exists (select from event_error x where x.event = e.number) order by e.event_time, e.number")) {
            select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            return rows(select);
        }
    }

    /** Everything that was packed, unpacked or torn out around these items, until that event, in the order of time. */
    List<KeptEvent> packing(ItemRuns around, KeptEvent until) throws SQLException {
        return about(
                around, until, "(e.type = 'AggregationEvent' and e.action <> 'OBSERVE' or e.departed is not null)");
    }

    /** What brought these items into being, until that event, in the order of time. */
    List<KeptEvent> commissioning(ItemRuns items, KeptEvent until) throws SQLException {
        return about(items, until, "e.type = 'ObjectEvent' and e.action = 'ADD'");
    }

    private List<KeptEvent> about(ItemRuns items, KeptEvent until, String which) throws SQLException {
        TreeSet<Long> blocks = new TreeSet<>();
        items.blocks().forEach(blocks::add);
        try (PreparedStatement select = connection.prepareStatement("select " + KeptEvent.COLUMNS
                + " from event e where e.number in (select event from block_event where block = any(?))"
                + " and not e.declares_error and not exists (select from event_error x where x.event = e.number) and "
                + which
                + " and (e.event_time, e.number) <= (?, ?) order by e.event_time, e.number")) {
            select.setArray(1, connection.createArrayOf("bigint", blocks.toArray()));
            select.setObject(2, until.time().atOffset(ZoneOffset.UTC));
            select.setLong(3, until.number());
            return rows(select);
        }
    }

    private static List<KeptEvent> rows(PreparedStatement select) throws SQLException {
        select.setFetchSize(FETCH);
        try (ResultSet row = select.executeQuery()) {
            List<KeptEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(KeptEvent.read(row));
            }
            return events;
        }
    }
}
