package org.medseal.capture;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medseal.epcis.Action;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventText;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemWorkspace;

/** Appends events, and knows which are in already. */
final class EventTable {
    private static final int BATCH = 500;

    private static final Duration KEPT = Duration.of(1, ChronoUnit.MICROS);

    private final Connection connection;

    EventTable(Connection connection) {
        this.connection = connection;
    }

    /** An event that is in already, as far as it takes to tell whether another one is the same. */
    record Known(long number, String type, Instant eventTime, String action, String step, ItemRuns items, long parent) {
        /** Whether it is not in yet, but declared in error already, by the declaration of that number. */
        boolean isAwaited() {
            return type == null;
        }

        boolean isSameAs(Draft draft) {
            EpcisEvent event = draft.event;
            return type.equals(event.type())
                    && isSameMoment(event.eventTime())
                    && Objects.equals(action, event.action().map(Action::name).orElse(null))
                    && Objects.equals(step, event.bizStep().orElse(null))
                    && items.equals(draft.items())
                    && parent == draft.parent;
        }

        /** The database keeps microseconds, a sender may have said nanoseconds. */
        private boolean isSameMoment(Instant said) {
            return Duration.between(eventTime, said).abs().compareTo(KEPT) < 0;
        }
    }

    Map<UUID, Known> find(Collection<UUID> keys) throws SQLException {
        Map<UUID, Known> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select k.key, e.number, e.type, e.event_time, e.action, e.step, e.items, e.parent"
                        + " from event_key k join event e on e.number = k.event where k.key = any(?)"
                        + " union all select key, declaration, null, null, null, null, null, null"
                        + " from error_awaiting_event where key = any(?)")) {
            Array wanted = connection.createArrayOf("uuid", keys.toArray());
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] items = row.getBytes(7);
                    Long parent = row.getObject(8, Long.class);
                    OffsetDateTime time = row.getObject(4, OffsetDateTime.class);
                    Known known = new Known(
                            row.getLong(2),
                            row.getString(3),
                            time == null ? null : time.toInstant(),
                            row.getString(5),
                            row.getString(6),
                            items == null ? ItemRuns.EMPTY : ItemRuns.decode(items),
                            parent == null ? Draft.NONE : parent);
                    found.merge(row.getObject(1, UUID.class), known, (one, other) -> one.isAwaited() ? other : one);
                }
            }
        }
        return found;
    }

    /** So many numbers for events, ascending. */
    long[] numbers(int count) throws SQLException {
        try (PreparedStatement next =
                connection.prepareStatement("select nextval('event_number') from generate_series(1, ?)")) {
            next.setInt(1, count);
            try (ResultSet row = next.executeQuery()) {
                long[] numbers = new long[count];
                for (int i = 0; row.next(); i++) {
                    numbers[i] = row.getLong(1);
                }
                Arrays.sort(numbers);
                return numbers;
            }
        }
    }

    /** Where an event happened, as dense numbers; null where it does not say. */
    interface Places {
        Integer id(String uri);
    }

    void insert(JobRow job, List<Draft> drafts, Instant recordTime, Places places, ItemWorkspace items)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into event (number, event_id, type, event_time, zone_offset, record_time, action, step,"
                                + " disposition, read_point, location, parent, declares_error, job, position, item_count,"
                                + " items, outputs, departed, rest, terms)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                EventText.Packer text = new EventText.Packer()) {
            DraftTerms terms = new DraftTerms(job.sender());
            for (int i = 0; i < drafts.size(); i++) {
                set(insert, drafts.get(i), places, text);
                insert.setObject(6, recordTime.atOffset(ZoneOffset.UTC));
                insert.setLong(14, job.number());
                insert.setArray(21, connection.createArrayOf("bigint", terms.of(drafts.get(i), items)));
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == drafts.size()) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void set(PreparedStatement insert, Draft draft, Places places, EventText.Packer text)
            throws SQLException {
        EpcisEvent event = draft.event;
        insert.setLong(1, draft.number);
        insert.setString(2, draft.eventId);
        insert.setString(3, event.type());
        insert.setObject(4, event.eventTime().atOffset(ZoneOffset.UTC));
        insert.setString(5, event.eventTimeZoneOffset());
        insert.setString(7, event.action().map(Action::name).orElse(null));
        insert.setString(8, event.bizStep().orElse(null));
        insert.setString(9, event.disposition().orElse(null));
        insert.setObject(10, event.readPoint().map(places::id).orElse(null), Types.INTEGER);
        insert.setObject(11, event.bizLocation().map(places::id).orElse(null), Types.INTEGER);
        insert.setObject(12, draft.parent == Draft.NONE ? null : draft.parent, Types.BIGINT);
        insert.setBoolean(13, draft.declaresError());
        insert.setInt(15, draft.position);
        insert.setInt(16, draft.count());
        insert.setBytes(17, encode(draft.items()));
        insert.setBytes(18, encode(draft.outputs()));
        insert.setBytes(19, encode(draft.departed));
        insert.setBytes(20, text.pack(event));
    }

    private static byte[] encode(ItemRuns runs) {
        return runs.isEmpty() ? null : runs.encode();
    }

    /** False where one of the events came in by another document at the same moment. */
    boolean insertKeys(List<Draft> drafts) throws SQLException {
        UUID[] keys = drafts.stream().map(Draft::key).toArray(UUID[]::new);
        try (PreparedStatement insert = connection.prepareStatement("insert into event_key (key, event)"
                + " select * from unnest(?::uuid[], ?::bigint[]) on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("uuid", keys));
            insert.setArray(2, longs(drafts.stream().map(draft -> draft.number).toList()));
            return insert.executeUpdate() == keys.length;
        }
    }

    /** Leads from the blocks of all items that an event concerns to the event. */
    void insertBlocks(List<Draft> drafts, Map<Long, ItemRuns> alsoConcerned) throws SQLException {
        List<Long> blocks = new ArrayList<>();
        List<Long> events = new ArrayList<>();
        for (Draft draft : drafts) {
            ItemRuns concerned =
                    draft.named().union(draft.departed).union(alsoConcerned.getOrDefault(draft.number, ItemRuns.EMPTY));
            concerned.blocks().forEach(block -> {
                blocks.add(block);
                events.add(draft.number);
            });
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into block_event (block, event)"
                + " select * from unnest(?::bigint[], ?::bigint[]) u(b, e) order by b, e")) {
            insert.setArray(1, longs(blocks));
            insert.setArray(2, longs(events));
            insert.executeUpdate();
        }
    }

    private Array longs(List<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }
}
