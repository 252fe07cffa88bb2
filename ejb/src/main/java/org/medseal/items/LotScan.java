package org.medseal.items;

import java.util.List;

/** Shows the items of a lot, those that are alike at once, in the state that they have by their containers too. */
final class LotScan {
    private final Blocks blocks;
    private final int lot;
    private final ItemStore.AlikeConsumer consumer;

    /** The containers from {@code first} to before {@code end} are all as {@link #container}, but for their numbers. */
    private long first;

    private long end;
    private Item container;

    /** @param blocks the lot's, and those of the containers at every level */
    LotScan(Blocks blocks, int lot, ItemStore.AlikeConsumer consumer) {
        this.blocks = blocks;
        this.lot = lot;
        this.consumer = consumer;
    }

    void scan(List<Block> own) {
        for (Block block : own) {
            int next;
            for (int at = 0; at < Column.ITEMS; at = next) {
                next = block.endOfAlike(at);
                if (block.lots.get(at) == lot) {
                    Item item = block.item(at);
                    consumer.accept(item.isPacked() ? item.inside(container(item.parent())) : item, next - at);
                }
            }
        }
    }

    /** One like this container, in the state by what it is in itself: the cases on a pallet are mostly alike. */
    private Item container(long number) {
        if (number < first || number >= end) {
            first = number;
            end = number + blocks.alike(number);
            container = blocks.effective(number);
        }
        return container;
    }
}
