package org.medseal.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medseal.epcis.Action;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.EventText;
import org.medseal.epcis.Things;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sscc;
import org.medseal.items.ItemRuns;

/** What happened to items so far, as kept: events that count, in the order in which they came in. */
final class PastEvents {
    private static final int MOST_EVENTS = 20_000;
    private static final int FETCH = 1_000;

    private final Connection connection;

    PastEvents(Connection connection) {
        this.connection = connection;
    }

    /** An event, and what left its container by it without being named as its child. */
    record Past(Draft draft, ItemRuns departed) {
        boolean concerns(ItemRuns items) {
            return draft.named().intersects(items) || departed.intersects(items);
        }

        private boolean isAggregation(Action action) {
            return draft.event instanceof AggregationEvent aggregation && aggregation.what() == action;
        }

        /**
         * What else must be looked at to tell what became of these items: the container that one of them went into, and
         * what left one of them after that event, for it took along what had happened to the container.
         */
        ItemRuns alsoConcerned(ItemRuns items, long after) {
            ItemRuns also = ItemRuns.EMPTY;
            if (isAggregation(Action.ADD) && draft.items().intersects(items) && draft.parent >= 0) {
                also = also.union(ItemRuns.of(draft.parent));
            }
            if (draft.number > after && isAggregation(Action.DELETE) && items.contains(draft.parent)) {
                also = also.union(draft.items());
            }
            return draft.number > after ? also.union(departed) : also;
        }
    }

    /** Every event that concerns one of them; null where there are more than can be gone through. */
    List<Past> of(ItemRuns items) throws SQLException {
        List<Long> blocks = new ArrayList<>();
        items.blocks().forEach(blocks::add);
        try (PreparedStatement select = connection.prepareStatement("select distinct e.number, e.event_id, e.parent,"
                + " e.items, e.outputs, e.departed, e.rest from block_event b join event e on e.number = b.event"
                + " where b.block = any(?) and not e.declares_error"
                + " and not exists (select from event_error x where x.event = e.number) order by e.number")) {
            select.setArray(1, connection.createArrayOf("bigint", blocks.toArray()));
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                List<Past> found = new ArrayList<>();
                while (row.next()) {
                    Past past = read(row);
                    if (past.concerns(items)) {
                        found.add(past);
                    }
                    if (found.size() > MOST_EVENTS) {
                        return null;
                    }
                }
                return found;
            }
        }
    }

    private static Past read(ResultSet row) throws SQLException {
        Draft draft = new Draft(0, EventText.read(row.getBytes("rest")), row.getString("event_id"));
        Long parent = row.getObject("parent", Long.class);
        draft.number = row.getLong("number");
        draft.parent = parent == null ? Draft.NONE : parent;
        draft.parentIsLogisticUnit = isLogisticUnit(Things.of(draft.event).parent());
        draft.number(
                runs(row.getBytes("items")).toArray(),
                runs(row.getBytes("outputs")).toArray());
        return new Past(draft, runs(row.getBytes("departed")));
    }

    private static boolean isLogisticUnit(String parent) {
        try {
            return parent != null && EpcUri.parse(parent).epc() instanceof Sscc;
        } catch (Gs1Exception notAKeyOfGs1) {
            return false;
        }
    }

    private static ItemRuns runs(byte[] bytes) {
        return bytes == null ? ItemRuns.EMPTY : ItemRuns.decode(bytes);
    }

    /** These items and all others that must be looked at with them; null where there are too many. */
    ItemRuns universe(ItemRuns items, long after, int most) throws SQLException {
        ItemRuns all = items;
        while (true) {
            List<Past> events = of(all);
            if (events == null || all.size() > most) {
                return null;
            }
            ItemRuns grown = all;
            for (Past each : events) {
                grown = grown.union(each.alsoConcerned(grown, after));
            }
            if (grown.size() == all.size()) {
                return all;
            }
            all = grown;
        }
    }
}
