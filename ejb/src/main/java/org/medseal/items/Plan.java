package org.medseal.items;

/**
 * What a change will do to each item, found out before anything is written: what happens to a container in the same
 * change must not decide about its contents.
 */
final class Plan {
    final ItemChange change;
    final long[] numbers;
    /** The next state of each item; null if it stays out of the change. */
    final ItemState[] next;
    /** The state by its containers, where that is not the item's own. */
    final Item[] effective;

    final Refusals refusals = new Refusals();
    /** The next state of the parent. */
    ItemState parentNext;

    Plan(ItemChange change) {
        this.change = change;
        this.numbers = change.items().toArray();
        this.next = new ItemState[numbers.length];
        this.effective = new Item[numbers.length];
    }
}
