package org.medseal.items;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The items of one capture, locked: changes are applied in memory, in the order given, and saved together.
 *
 * <p>Time order: an event that is older than the item's last one is judged by what is known now, like any other. If it
 * leaves the state as it is, or the item is someone else's, then place, condition and last event stay those of the later
 * event; what is packed in what, and the lot, are noted all the same. Else it is applied.
 */
public final class ItemWorkspace {
    private final Blocks blocks;
    private final Map<Long, ItemRuns> contents;
    private final Set<Long> changedContents = new HashSet<>();
    private final Map<Long, ItemRuns> departures = new TreeMap<>();
    private final ItemSql sql;

    ItemWorkspace(Blocks blocks, Map<Long, ItemRuns> contents, ItemSql sql) {
        this.blocks = blocks;
        this.contents = contents;
        this.sql = sql;
    }

    /** Knows nothing and stores nothing: what happened can be told it once more from the beginning. */
    public static ItemWorkspace inMemory() {
        return new ItemWorkspace(new Blocks(List.of(), Block::new), new HashMap<>(), null);
    }

    /**
     * Does all of the change, or, if an item of ours may not take it, nothing of it. Whether commissioned items were
     * issued for the lot is not asked here: see {@link ItemNumbers#otherLots}.
     *
     * @return what stands against it, or, with {@link Refusals#isRefused} false, what contradicts what was known
     */
    public Refusals apply(ItemChange change) {
        departures.clear();
        boolean empties = change.move() == Move.UNPACK && change.items().isEmpty();
        Plan plan = Judge.judge(blocks, empties ? change.withItems(contents(change.parent())) : change);
        if (!plan.refusals.isRefused()) {
            write(plan);
        }
        return plan.refusals;
    }

    /**
     * Does once more what an event did when it came in, to some items and to its container, whatever the rules say; of what
     * they say about these items it tells.
     */
    public List<Refusal> replay(ItemChange change, ItemRuns some) {
        departures.clear();
        boolean empties = change.move() == Move.UNPACK && change.items().isEmpty();
        ItemRuns concerned =
                empties ? contents(change.parent()) : change.items().intersection(some);
        Plan plan = Judge.judge(blocks, change.withItems(concerned));
        write(plan);
        return plan.refusals.list().stream()
                .filter(each -> each.rule() != Rule.HOLDS_NOTHING && some.contains(each.number()))
                .toList();
    }

    /** Sets the item to what remains of it; that it is recalled, and what is inside of it, is not touched. */
    public void restore(Item remains) {
        Block block = blocks.of(remains.number());
        int at = Block.placeOf(remains.number());
        block.restore(at, remains);
    }

    /** Puts items back into a container and takes others out of it, as what remains of their events says. */
    public void restoreContents(long parent, ItemRuns back, ItemRuns gone) {
        setContents(parent, contents(parent).union(back).minus(gone));
    }

    /** Which items left which container by the last change applied; with some moves an item does so by itself. */
    public Map<Long, ItemRuns> departures() {
        return Map.copyOf(departures);
    }

    /** What the item says of itself, its containers aside. */
    public Item item(long number) {
        return blocks.item(number);
    }

    /** The item in the state that it has by the latest of its own events and those of its containers. */
    public Item effective(long number) {
        return blocks.effective(number);
    }

    /** What is packed directly in it. */
    public ItemRuns contents(long parent) {
        return contents.getOrDefault(parent, ItemRuns.EMPTY);
    }

    /** The lots that these items belong to. */
    public Set<Integer> lots(ItemRuns items) {
        Set<Integer> lots = new TreeSet<>();
        int[] last = {Item.NONE};
        items.forEach(number -> {
            int lot = (int) blocks.of(number).lots.get(Block.placeOf(number));
            if (lot != last[0] && lot != Item.NONE) {
                lots.add(lot);
            }
            last[0] = lot;
        });
        return lots;
    }

    /** Marks these very items as recalled, whatever became or becomes of them. */
    void recall(ItemRuns items) {
        items.forEach(number -> blocks.of(number).setRecalled(Block.placeOf(number)));
    }

    /** Writes everything that changed. */
    public void save() throws SQLException {
        sql.save(blocks.all().stream().filter(Block::isChanged).toList());
        sql.saveContents(changedContents, contents);
    }

    private void write(Plan plan) {
        Map<Long, LongList> left = new HashMap<>();
        LongList packed = new LongList();
        for (int i = 0; i < plan.numbers.length; i++) {
            if (plan.next[i] != null) {
                long parentBefore = write(plan, i);
                if (parentBefore != Item.NONE && plan.change.move().endsPacking()) {
                    left.computeIfAbsent(parentBefore, parent -> new LongList()).add(plan.numbers[i]);
                }
                packed.add(plan.numbers[i]);
            }
        }
        left.forEach((parent, children) -> departures.put(parent, children.toRuns()));
        departures.forEach(
                (parent, children) -> setContents(parent, contents(parent).minus(children)));
        if (plan.change.parent() != Item.NONE) {
            writeParent(plan, packed);
        }
    }

    /** Returns the parent that the item had before. */
    private long write(Plan plan, int i) {
        ItemChange change = plan.change;
        Block block = blocks.of(plan.numbers[i]);
        int at = Block.placeOf(plan.numbers[i]);
        if (plan.effective[i] != null) {
            block.adopt(at, plan.effective[i]);
        }
        if (change.lot() != Item.NONE) {
            block.lots.set(at, change.lot());
        }
        long parentBefore = block.parents.get(at);
        if (change.move() == Move.PACK) {
            block.parents.set(at, change.parent());
        } else if (parentBefore != Item.NONE && change.move().endsPacking()) {
            block.parents.set(at, Item.NONE);
        }
        put(plan.numbers[i], plan.next[i], change);
        return parentBefore;
    }

    private void writeParent(Plan plan, LongList packed) {
        long parent = plan.change.parent();
        if (plan.change.move() == Move.PACK) {
            setContents(parent, contents(parent).union(packed.toRuns()));
        }
        Item effective = blocks.effective(parent);
        if (effective.lastEvent() != blocks.item(parent).lastEvent()) {
            blocks.of(parent).adopt(Block.placeOf(parent), effective);
        }
        put(parent, plan.parentNext, plan.change);
    }

    private void put(long number, ItemState next, ItemChange change) {
        Block block = blocks.of(number);
        int at = Block.placeOf(number);
        if (block.isLater(at, change.at()) && (next == block.state(at) || !ItemNumbers.isRuledStrictly(number))) {
            return;
        }
        Disposition disposition = change.disposition();
        if (disposition == Disposition.NONE) {
            disposition = change.move().disposition() == null
                    ? block.disposition(at)
                    : change.move().disposition();
        }
        block.setState(at, next);
        block.setEvent(at, change.eventNumber(), change.at(), disposition);
        if (change.location() != Item.NONE) {
            block.locations.set(at, change.location());
        }
    }

    private void setContents(long parent, ItemRuns items) {
        contents.put(parent, items);
        changedContents.add(parent);
        blocks.of(parent).setHoldsOthers(Block.placeOf(parent), !items.isEmpty());
    }
}
