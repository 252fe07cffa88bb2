package org.medseal.items;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Some blocks, by number, and what they say of items and the chains of their parents. */
final class Blocks {
    private final Map<Long, Block> byNumber = new HashMap<>();
    private final LongFunction<Block> absent;
    private Block last;

    /** @param absent what to take for a block that is not among them; may throw */
    Blocks(Collection<Block> blocks, LongFunction<Block> absent) {
        blocks.forEach(block -> byNumber.put(block.number, block));
        this.absent = absent;
    }

    Block of(long item) {
        long number = Block.of(item);
        if (last == null || last.number != number) {
            last = byNumber.computeIfAbsent(number, absent::apply);
        }
        return last;
    }

    boolean has(long item) {
        return byNumber.containsKey(Block.of(item));
    }

    Collection<Block> all() {
        return byNumber.values();
    }

    void add(Collection<Block> blocks) {
        blocks.forEach(block -> byNumber.put(block.number, block));
    }

    /** How many items from this one on are alike in all but their numbers, as far as its block goes. */
    int alike(long number) {
        int at = Block.placeOf(number);
        return of(number).endOfAlike(at) - at;
    }

    Item item(long number) {
        return of(number).item(Block.placeOf(number));
    }

    long parent(long number) {
        return of(number).parents.get(Block.placeOf(number));
    }

    /** The item in the state that it has by the latest of its own events and those of its containers. */
    Item effective(long number) {
        Item own = item(number);
        return own.isPacked() ? own.inside(effective(own.parent())) : own;
    }

    /** The item and what it is in, to the outermost. */
    ItemRuns chain(long number) {
        LongList chain = new LongList();
        for (long at = number; at != Item.NONE; at = parent(at)) {
            chain.add(at);
        }
        return chain.toRuns();
    }

    /** Whether the item is among these, or is inside of one of them at any depth. */
    boolean isWithin(long number, ItemRuns containers) {
        for (long at = number; at != Item.NONE; at = parent(at)) {
            if (containers.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
