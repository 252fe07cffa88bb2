package org.medseal.trace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medseal.items.ItemRuns;

/**
 * What left with a shipping event, at every depth as it was packed then, and the events that tell how it came to be so.
 * Found out from the events alone, so it is the same whenever it is asked.
 *
 * @param shipped what the shipping event names: mostly pallets
 * @param all that and everything inside of it
 * @param commissioning each with those of its items that left
 * @param packing each with those of its children that were still inside
 */
public record Consignment(
        KeptEvent shipping, ItemRuns shipped, ItemRuns all, List<KeptEvent> commissioning, List<KeptEvent> packing) {
    /** More levels of packing than anyone has. */
    private static final int MAX_DEPTH = 32;

    public static Consignment of(Journal journal, KeptEvent shipping) throws SQLException {
        ItemRuns shipped = shipping.parent() == null ? shipping.items() : ItemRuns.of(shipping.parent());
        ItemRuns all = shipped;
        ItemRuns level = shipped;
        List<KeptEvent> packing = new ArrayList<>();
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
            List<KeptEvent> inside = Contents.replay(level, journal.packing(level, shipping));
            level = ItemRuns.EMPTY;
            for (KeptEvent event : inside) {
                level = level.union(event.items());
            }
            level = level.minus(all);
            all = all.union(level);
            packing.addAll(inside);
        }
        packing.sort(Journal.IN_ORDER);
        return new Consignment(shipping, shipped, all, births(journal, all, shipping), List.copyOf(packing));
    }

    /** A thing that was commissioned again after it had been taken out counts by the last time. */
    private static List<KeptEvent> births(Journal journal, ItemRuns all, KeptEvent shipping) throws SQLException {
        List<KeptEvent> births = new ArrayList<>();
        ItemRuns open = all;
        List<KeptEvent> latestFirst = new ArrayList<>(journal.commissioning(all, shipping));
        Collections.reverse(latestFirst);
        for (KeptEvent event : latestFirst) {
            ItemRuns born = event.items().intersection(open);
            if (!born.isEmpty()) {
                births.add(event.of(born));
                open = open.minus(born);
            }
        }
        Collections.reverse(births);
        return List.copyOf(births);
    }

    /** What no event brought into being. */
    public ItemRuns withoutBirth() {
        ItemRuns open = all;
        for (KeptEvent event : commissioning) {
            open = open.minus(event.items());
        }
        return open;
    }

    /** Who is in which container, by the events that put them there. */
    private static final class Contents {
        private final Map<Long, KeptEvent> inside = new HashMap<>();
        /** Everything that was ever put inside: what is not of it need not be looked for. */
        private ItemRuns known = ItemRuns.EMPTY;

        /** The packing events that still hold at the end, each with what it put where it still is. */
        static List<KeptEvent> replay(ItemRuns containers, List<KeptEvent> events) {
            Contents contents = new Contents();
            for (KeptEvent event : events) {
                boolean ours = event.parent() != null && containers.contains(event.parent());
                if (ours && event.is("AggregationEvent", "ADD")) {
                    contents.take(event.items());
                    contents.inside.put(event.number(), event);
                    contents.known = contents.known.union(event.items());
                } else if (ours && event.is("AggregationEvent", "DELETE")) {
                    contents.take(event.items().union(event.departed()));
                } else {
                    contents.take(event.departed());
                    if (event.is("AggregationEvent", "ADD")) {
                        contents.take(event.items());
                    }
                }
            }
            return contents.inside.values().stream().sorted(Journal.IN_ORDER).toList();
        }

        private void take(ItemRuns out) {
            if (!known.intersects(out)) {
                return;
            }
            inside.replaceAll((number, event) ->
                    event.items().intersects(out) ? event.of(event.items().minus(out)) : event);
            inside.values().removeIf(event -> event.items().isEmpty());
        }
    }
}
