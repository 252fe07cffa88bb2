package org.medseal.recall;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.medseal.items.Item;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemState;
import org.medseal.items.ItemStore;
import org.medseal.progress.Work;

/** Counts the packs of lots, or single packs, by what {@link Part}s they are in. Numbers that no pack has are left out. */
final class ScopeScan {
    private final Connection connection;
    private final ItemStore items;
    private final Holders holders;
    private final Instant startedAt;
    private final Map<Key, Long> counts = new HashMap<>();

    /** What decides about the part, as numbers: so that a holder is looked for once for all alike. */
    private record Key(ItemState state, int location, long shipment, boolean since) {}

    /** @param startedAt null for a recall that is not started */
    ScopeScan(Connection connection, ItemStore items, Holders holders, Instant startedAt) {
        this.connection = connection;
        this.items = items;
        this.holders = holders;
        this.startedAt = startedAt;
    }

    /** @param work is told how many packs have been counted */
    Map<Part, Long> lots(Collection<Integer> lots, Work work) throws SQLException {
        for (int lot : lots) {
            items.scanLot(connection, lot, (item, units) -> {
                count(item, units);
                work.advance(units);
            });
        }
        return parts();
    }

    Map<Part, Long> singles(ItemRuns singles) throws SQLException {
        items.effective(connection, singles).values().forEach(item -> count(item, 1));
        return parts();
    }

    private void count(Item item, long units) {
        if (item.state() == ItemState.ISSUED || item.state() == ItemState.ENCODED) {
            return;
        }
        boolean since =
                startedAt != null && item.since() != null && !item.since().isBefore(startedAt);
        long shipment = item.state() == ItemState.IN_TRANSIT ? item.lastEvent() : Item.NONE;
        counts.merge(new Key(item.state(), item.location(), shipment, since), units, Long::sum);
    }

    private Map<Part, Long> parts() {
        Map<Part, Long> parts = new HashMap<>();
        counts.forEach((key, units) -> parts.merge(part(key), units, Long::sum));
        return parts;
    }

    private Part part(Key key) {
        return new Part(key.state(), holders.of(key.state(), key.location(), key.shipment()), key.since());
    }
}
