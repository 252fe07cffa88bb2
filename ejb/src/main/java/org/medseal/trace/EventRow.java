package org.medseal.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.medseal.items.ItemRuns;

/**
 * An event as it is kept, as far as history asks.
 *
 * @param declaration the event that declares it in error, or null
 */
record EventRow(long number, Head head, Why why, Things things, byte[] rest, Set<Long> terms, Long declaration) {
    static final String COLUMNS = "number, event_id, type, event_time, zone_offset, record_time, action, step,"
            + " disposition, read_point, location, parent, declares_error, item_count, items, outputs, departed, rest,"
            + " capture_id, terms, declaration";

    record Head(String eventId, String type, Instant time, String offset, Instant recorded, String captureId) {}

    record Why(String action, String step, String disposition, Integer readPoint, Integer location) {}

    record Things(ItemRuns items, ItemRuns outputs, ItemRuns departed, Long parent, int count) {}

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong("number"),
                new Head(
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getObject("event_time", OffsetDateTime.class).toInstant(),
                        row.getString("zone_offset"),
                        row.getObject("record_time", OffsetDateTime.class).toInstant(),
                        row.getString("capture_id")),
                new Why(
                        row.getString("action"),
                        row.getString("step"),
                        row.getString("disposition"),
                        row.getObject("read_point", Integer.class),
                        row.getObject("location", Integer.class)),
                new Things(
                        runs(row, "items"),
                        runs(row, "outputs"),
                        runs(row, "departed"),
                        row.getObject("parent", Long.class),
                        row.getInt("item_count")),
                row.getBytes("rest"),
                Set.of((Long[]) row.getArray("terms").getArray()),
                row.getObject("declaration", Long.class));
    }

    private static ItemRuns runs(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? ItemRuns.EMPTY : ItemRuns.decode(bytes);
    }

    /** Whether it counts, and was not declared in error. */
    boolean counts() {
        return declaration == null;
    }

    boolean names(long item) {
        return things.items().contains(item) || things.outputs().contains(item);
    }

    boolean hasParent(long item) {
        return things.parent() != null && things.parent() == item;
    }

    private boolean isAggregation(String action) {
        return head.type().equals("AggregationEvent") && action.equals(why.action());
    }

    /** Whether the item goes into the event's parent. */
    boolean packs(long item) {
        return isAggregation("ADD") && things.items().contains(item);
    }

    /** Whether the item leaves what it is in. */
    boolean releases(long item) {
        return things.departed().contains(item)
                || isAggregation("DELETE") && things.items().contains(item);
    }

    boolean packsInto(long container) {
        return isAggregation("ADD") && hasParent(container);
    }

    /** What leaves the container by it, or may; what was not inside does not matter. */
    ItemRuns taken(long container) {
        boolean unpacks = isAggregation("DELETE") && hasParent(container);
        return unpacks ? things.items().union(things.departed()) : things.departed();
    }

    /** Whether an event of a container concerns what is inside of it: all do but those that only change its contents. */
    boolean concernsContents(long container) {
        return names(container)
                || things.departed().contains(container)
                || hasParent(container) && !isAggregation("ADD") && !isAggregation("DELETE");
    }
}
