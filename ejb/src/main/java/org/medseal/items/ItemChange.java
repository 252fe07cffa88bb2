package org.medseal.items;

import java.time.Instant;

/**
 * One move of the items that one event names.
 *
 * @param eventNumber of the event; of two events at the same time the higher number counts as the later
 * @param at when it happened
 * @param items what it happens to; with {@link Move#UNPACK}, none means all that the parent holds
 * @param parent the container, for {@link Move#PACK} and {@link Move#UNPACK}, else {@link Item#NONE}
 * @param logisticUnit whether the parent is an SSCC: it becomes active when something is packed in it
 * @param lot of the items, where the event names it, else {@link Item#NONE}
 * @param location where they are from now on, or {@link Item#NONE}
 */
public record ItemChange(
        Move move,
        long eventNumber,
        Instant at,
        ItemRuns items,
        long parent,
        boolean logisticUnit,
        int lot,
        int location,
        Disposition disposition) {

    public static ItemChange of(Move move, long eventNumber, Instant at, ItemRuns items) {
        return new ItemChange(move, eventNumber, at, items, Item.NONE, false, Item.NONE, Item.NONE, Disposition.NONE);
    }

    public ItemChange withParent(long number, boolean isLogisticUnit) {
        return new ItemChange(move, eventNumber, at, items, number, isLogisticUnit, lot, location, disposition);
    }

    public ItemChange withLot(int id) {
        return new ItemChange(move, eventNumber, at, items, parent, logisticUnit, id, location, disposition);
    }

    public ItemChange withLocation(int id) {
        return new ItemChange(move, eventNumber, at, items, parent, logisticUnit, lot, id, disposition);
    }

    public ItemChange withDisposition(Disposition condition) {
        return new ItemChange(move, eventNumber, at, items, parent, logisticUnit, lot, location, condition);
    }

    ItemChange withItems(ItemRuns others) {
        return new ItemChange(move, eventNumber, at, others, parent, logisticUnit, lot, location, disposition);
    }
}
