package org.medseal.trace.events;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.medseal.epcis.EventTerm;
import org.medseal.items.ItemRuns;

/**
 * Leaves out of an event what belongs to somebody else's shipment. Several customers' cases may stand on one pallet; who
 * sees an event of the pallet sees of its children only those that no shipment names, and those that a shipment of its own
 * names. What a viewer reported is shown as it was reported, and so is what was sent to the viewer alone.
 */
public final class OtherShipments {
    private static final long NO_EVENT = -1;
    private static final long SHIPMENT = EventTerm.shipment().number();

    private final Connection connection;
    private final Viewer viewer;

    public OtherShipments(Connection connection, Viewer viewer) {
        this.connection = connection;
        this.viewer = viewer;
    }

    void hideFrom(StoredEvent event) throws SQLException {
        boolean holdsOthers = event.parent() >= 0 && !event.items().isEmpty();
        if (viewer.everything() || !holdsOthers || event.has(viewer.sender()) || isForViewerAlone(event)) {
            return;
        }
        event.hide(among(event.items(), event.head().number()));
    }

    private boolean isForViewerAlone(StoredEvent event) throws SQLException {
        return event.has(SHIPMENT) && event.event().destinations().stream().allMatch(each -> viewer.isParty(each.id()));
    }

    /** Which of the things somebody else's shipment names, and none of the viewer's. */
    public ItemRuns among(ItemRuns things) throws SQLException {
        return viewer.everything() ? ItemRuns.EMPTY : among(things, NO_EVENT);
    }

    /**
     * Which of the things somebody else's shipment names, and none of the viewer's.
     *
     * @param asked the event that is asked about: where it goes to several, it does not say what goes to whom
     */
    private ItemRuns among(ItemRuns things, long asked) throws SQLException {
        ItemRuns mine = ItemRuns.EMPTY;
        ItemRuns theirs = ItemRuns.EMPTY;
        try (PreparedStatement select = connection.prepareStatement("select e.items, e.terms && ? from event e"
                + " where e.number in (select event from block_event where block = any(?))"
                + " and e.terms @> ? and e.items is not null and not e.declares_error"
                + " and not exists (select from event_error x where x.event = e.number) and e.number <> ?")) {
            select.setArray(1, array(viewer.terms()));
            select.setArray(
                    2, array(Arrays.stream(things.blocks().toArray()).boxed().toArray(Long[]::new)));
            select.setArray(3, array(SHIPMENT));
            select.setLong(4, asked);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ItemRuns named = ItemRuns.decode(rows.getBytes(1)).intersection(things);
                    if (rows.getBoolean(2)) {
                        mine = mine.union(named);
                    } else {
                        theirs = theirs.union(named);
                    }
                }
            }
        }
        return theirs.minus(mine);
    }

    private Array array(Long... numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers);
    }
}
