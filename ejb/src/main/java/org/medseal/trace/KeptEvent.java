package org.medseal.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventText;
import org.medseal.items.ItemRuns;

/**
 * An event as it was captured: the things it names as item numbers, all else as the event itself.
 *
 * @param parent the container, or null
 * @param rest the event, naming only the first of its things, as {@link EventText} packs it
 */
public record KeptEvent(
        long number,
        String eventId,
        String type,
        String action,
        Instant time,
        Long parent,
        ItemRuns items,
        ItemRuns departed,
        byte[] rest) {
    static final String COLUMNS =
            "e.number, e.event_id, e.type, e.action, e.event_time, e.parent, e.items, e.departed, e.rest";

    static KeptEvent read(ResultSet row) throws SQLException {
        return new KeptEvent(
                row.getLong("number"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("action"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getObject("parent", Long.class),
                runs(row.getBytes("items")),
                runs(row.getBytes("departed")),
                row.getBytes("rest"));
    }

    private static ItemRuns runs(byte[] bytes) {
        return bytes == null ? ItemRuns.EMPTY : ItemRuns.decode(bytes);
    }

    public boolean is(String otherType, String otherAction) {
        return type.equals(otherType) && otherAction.equals(action);
    }

    /** The same event, of some of its things only. */
    public KeptEvent of(ItemRuns some) {
        return new KeptEvent(number, eventId, type, action, time, parent, some, departed, rest);
    }

    /** When, where and why it happened; of its things it names the first only. */
    public EpcisEvent event() {
        return EventText.read(rest);
    }
}
