package org.medseal.trace.events;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventText;
import org.medseal.items.ItemRuns;

/** An event as it is kept: its things as packed runs, the rest as the standard writes it, read only when asked for. */
final class StoredEvent {
    static final String COLUMNS =
            "e.number, e.type, e.event_time, e.record_time, e.parent, e.items, e.outputs, e.rest, e.terms";
    static final long NO_PARENT = -1;

    private final Head head;
    private final long parent;
    private final byte[] rest;
    /** Read when asked for: of the events of a block of items most are looked at for their things alone. */
    private final Array words;

    private Set<Long> terms;
    private ItemRuns items;
    private final ItemRuns outputs;
    private EpcisEvent event;

    record Head(long number, String type, Instant eventTime, Instant recordTime) {}

    StoredEvent(ResultSet row) throws SQLException {
        head = new Head(row.getLong(1), row.getString(2), instant(row, 3), instant(row, 4));
        Long named = row.getObject(5, Long.class);
        parent = named == null ? NO_PARENT : named;
        items = runs(row, 6);
        outputs = runs(row, 7);
        rest = row.getBytes(8);
        words = row.getArray(9);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ItemRuns runs(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? ItemRuns.EMPTY : ItemRuns.decode(bytes);
    }

    Head head() {
        return head;
    }

    long parent() {
        return parent;
    }

    boolean isTransformation() {
        return head.type().equals("TransformationEvent");
    }

    /** While the connection is there that it was read on. */
    boolean has(long term) throws SQLException {
        if (terms == null) {
            terms = Set.of((Long[]) words.getArray());
        }
        return terms.contains(term);
    }

    /** epcList, childEPCs or inputEPCList, as far as the viewer may see them. */
    ItemRuns items() {
        return items;
    }

    ItemRuns outputs() {
        return outputs;
    }

    void hide(ItemRuns hidden) {
        items = items.minus(hidden);
    }

    /** As it was reported; of its things it names only the first. */
    EpcisEvent event() {
        if (event == null) {
            event = EventText.read(rest);
        }
        return event;
    }
}
