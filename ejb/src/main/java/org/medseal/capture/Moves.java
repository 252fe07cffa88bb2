package org.medseal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.epcis.Action;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.ObjectEvent;
import org.medseal.epcis.TransactionEvent;
import org.medseal.epcis.TransformationEvent;
import org.medseal.gs1.Gtin;
import org.medseal.items.Disposition;
import org.medseal.items.Item;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemRuns;
import org.medseal.items.Move;

/** What an event means for the items that it names: mostly one change, for mixed births one for each product. */
final class Moves {
    private final EventTable.Places places;

    Moves(EventTable.Places places) {
        this.places = places;
    }

    /** Whether the event takes everything out of its container without naming it. */
    static boolean empties(Draft draft) {
        return draft.event instanceof AggregationEvent aggregation
                && aggregation.what() == Action.DELETE
                && aggregation.children().isEmpty()
                && aggregation.childQuantities().isEmpty()
                && draft.parent >= 0;
    }

    List<ItemChange> of(Draft draft) {
        EpcisEvent event = draft.event;
        if (!draft.counts()) {
            return List.of();
        }
        if (event instanceof ObjectEvent object) {
            Move move = Move.ofObjectEvent(object.what().name(), step(event), disposition(event));
            return births(draft, move, draft.items());
        }
        if (event instanceof AggregationEvent aggregation) {
            return List.of(aggregation(draft, aggregation.what()));
        }
        if (event instanceof TransactionEvent) {
            return observed(draft);
        }
        if (event instanceof TransformationEvent) {
            List<ItemChange> changes = new ArrayList<>();
            if (!draft.items().isEmpty()) {
                ItemChange used = change(draft, Move.DECOMMISSION, draft.items());
                changes.add(used.withDisposition(Disposition.NONE));
            }
            changes.addAll(births(draft, Move.COMMISSION, draft.outputs()));
            return changes;
        }
        return List.of();
    }

    private ItemChange aggregation(Draft draft, Action action) {
        ItemRuns children = draft.items();
        return switch (action) {
            case ADD -> change(draft, Move.PACK, children).withParent(draft.parent, draft.parentIsLogisticUnit);
            case DELETE -> change(draft, Move.UNPACK, children).withParent(draft.parent, draft.parentIsLogisticUnit);
            case OBSERVE -> change(draft, observing(draft), draft.parent >= 0 ? ItemRuns.of(draft.parent) : children);
        };
    }

    /** A container is meant with all that is inside. */
    private List<ItemChange> observed(Draft draft) {
        ItemRuns items = draft.parent >= 0 ? ItemRuns.of(draft.parent) : draft.items();
        return items.isEmpty() ? List.of() : List.of(change(draft, observing(draft), items));
    }

    private static Move observing(Draft draft) {
        return Move.ofObjectEvent(Action.OBSERVE.name(), step(draft.event), disposition(draft.event));
    }

    /** A product's items with its lot; what is of no product, an SSCC for one, has none. */
    private List<ItemChange> births(Draft draft, Move move, ItemRuns items) {
        if (items.isEmpty()) {
            return List.of();
        }
        if (move != Move.COMMISSION && move != Move.ENCODE) {
            return List.of(change(draft, move, items));
        }
        List<ItemChange> changes = new ArrayList<>();
        ItemRuns others = items;
        for (Map.Entry<Gtin, ItemRuns> entry : draft.born.entrySet()) {
            changes.add(
                    change(draft, move, entry.getValue()).withLot(draft.lots.getOrDefault(entry.getKey(), Item.NONE)));
            others = others.minus(entry.getValue());
        }
        if (!others.isEmpty()) {
            changes.add(change(draft, move, others));
        }
        return changes;
    }

    private ItemChange change(Draft draft, Move move, ItemRuns items) {
        return ItemChange.of(move, draft.number, draft.event.eventTime(), items)
                .withLocation(location(draft.event, move))
                .withDisposition(Disposition.parse(disposition(draft.event)));
    }

    /** Where the items are afterwards: the business location, or where they were seen, unless they just left it. */
    private int location(EpcisEvent event, Move move) {
        String uri = event.bizLocation()
                .or(() -> move == Move.SHIP ? Optional.empty() : event.readPoint())
                .orElse(null);
        return uri == null ? Item.NONE : places.id(uri);
    }

    private static String step(EpcisEvent event) {
        return event.bizStep().orElse(null);
    }

    private static String disposition(EpcisEvent event) {
        return event.disposition().orElse(null);
    }
}
