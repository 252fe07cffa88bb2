package org.medseal.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Keeps items in blocks of 256. Works on the caller's connection, in the caller's transaction. */
@ApplicationScoped
public class ItemStore {
    /** More levels of packing than anyone has; more is a mistake in the data. */
    static final int MAX_DEPTH = 32;

    /** As {@link #lock(Connection, ItemRuns, ItemRuns)}, where no container is emptied without naming what it holds. */
    public ItemWorkspace lock(Connection connection, ItemRuns items) throws SQLException {
        return lock(connection, items, ItemRuns.EMPTY);
    }

    /**
     * Locks the items for the rest of the transaction, with all the containers they are in. Call it once in a
     * transaction, with all items and parents that will be named: blocks are locked in ascending order, so that two
     * captures wait for one another and never both.
     *
     * @param emptied containers of which all that they hold will be unpacked
     */
    public ItemWorkspace lock(Connection connection, ItemRuns items, ItemRuns emptied) throws SQLException {
        ItemSql sql = new ItemSql(connection);
        ItemRuns named = items.union(emptied);
        ItemRuns wanted = named.blocks();
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            sql.execute("savepoint items_lock");
            sql.create(wanted.toArray());
            Blocks blocks = new Blocks(sql.lock(wanted.toArray()), ItemStore::notLocked);
            Map<Long, ItemRuns> contents = sql.readContents(containers(blocks, named));
            ItemRuns missing = missing(blocks, named, emptied, contents).minus(wanted);
            if (missing.isEmpty()) {
                sql.execute("release savepoint items_lock");
                return new ItemWorkspace(blocks, contents, sql);
            }
            // Locking these now would break the order, so let all go and begin again with them.
            sql.execute("rollback to savepoint items_lock");
            wanted = wanted.union(missing);
        }
        throw new IllegalStateException("items are packed more than " + MAX_DEPTH + " deep");
    }

    private static Block notLocked(long block) {
        throw new IllegalStateException("block " + block + " is not locked: name all items and parents when locking");
    }

    /** The named items that hold something, and those that something named is packed in. */
    private static Set<Long> containers(Blocks blocks, ItemRuns named) {
        Set<Long> containers = new HashSet<>();
        named.forEach(number -> {
            Block block = blocks.of(number);
            int at = Block.placeOf(number);
            if (block.holdsOthers(at)) {
                containers.add(number);
            }
            if (block.parents.get(at) != Item.NONE) {
                containers.add(block.parents.get(at));
            }
        });
        return containers;
    }

    /** The blocks of the containers above the named items, as far as they are known, and of what is to be unpacked. */
    private static ItemRuns missing(Blocks blocks, ItemRuns named, ItemRuns emptied, Map<Long, ItemRuns> contents) {
        ItemRuns[] missing = {ItemRuns.EMPTY};
        LongList above = new LongList();
        named.forEach(number -> {
            long at = blocks.parent(number);
            while (at != Item.NONE && blocks.has(at)) {
                at = blocks.parent(at);
            }
            if (at != Item.NONE) {
                above.add(at);
            }
        });
        emptied.forEach(parent -> missing[0] =
                missing[0].union(contents.getOrDefault(parent, ItemRuns.EMPTY).blocks()));
        return missing[0].union(above.toRuns().blocks());
    }

    /** What the item says of itself, its containers aside. */
    public Item read(Connection connection, long number) throws SQLException {
        return snapshot(connection, ItemRuns.of(number), false).item(number);
    }

    /** The item in the state that it has by the latest of its own events and those of its containers. */
    public Item effective(Connection connection, long number) throws SQLException {
        return ItemChain.read(connection, number).effective();
    }

    /** As {@link #effective(Connection, long)}, for many at once. */
    public Map<Long, Item> effective(Connection connection, ItemRuns items) throws SQLException {
        Blocks blocks = snapshot(connection, items, true);
        Map<Long, Item> found = new HashMap<>();
        items.forEach(number -> found.put(number, blocks.effective(number)));
        return found;
    }

    /** The item, what it is packed in, what that is packed in, and so on to the outermost. */
    public ItemChain chain(Connection connection, long number) throws SQLException {
        return ItemChain.read(connection, number);
    }

    /** What is packed directly in it now. */
    public ItemRuns contents(Connection connection, long parent) throws SQLException {
        return new ItemSql(connection).readContents(List.of(parent)).getOrDefault(parent, ItemRuns.EMPTY);
    }

    /** What is packed directly in each of them now; those that hold nothing are left out. */
    public Map<Long, ItemRuns> contents(Connection connection, ItemRuns parents) throws SQLException {
        LongList holding = new LongList();
        // Thousands of packs lie in a few blocks, which say that they hold nothing.
        Blocks blocks = snapshot(connection, parents, false);
        parents.forEach(number -> {
            if (blocks.of(number).holdsOthers(Block.placeOf(number))) {
                holding.add(number);
            }
        });
        List<Long> all = LongStream.of(holding.toRuns().toArray()).boxed().toList();
        return new ItemSql(connection).readContents(all);
    }

    /** These items and everything inside of them, at any depth. */
    public ItemRuns withContents(Connection connection, ItemRuns items) throws SQLException {
        ItemSql sql = new ItemSql(connection);
        ItemRuns all = items;
        ItemRuns level = items;
        while (!level.isEmpty()) {
            Set<Long> holding = containers(snapshot(connection, level, false), level);
            ItemRuns inside = ItemRuns.EMPTY;
            for (ItemRuns held : sql.readContents(holding).values()) {
                inside = inside.union(held);
            }
            level = inside.minus(all);
            all = all.union(inside);
        }
        return all;
    }

    /** How many of these items each lot has; those without a lot are left out. */
    public Map<Integer, Long> lots(Connection connection, ItemRuns items) throws SQLException {
        Blocks blocks = snapshot(connection, items, false);
        Map<Integer, Long> lots = new HashMap<>();
        items.forEach(number -> {
            int lot = (int) blocks.of(number).lots.get(Block.placeOf(number));
            if (lot != Item.NONE) {
                lots.merge(lot, 1L, Long::sum);
            }
        });
        return lots;
    }

    /** Those of the items that a recall names singly. */
    public ItemRuns recalled(Connection connection, ItemRuns items) throws SQLException {
        Blocks blocks = snapshot(connection, items, false);
        LongList recalled = new LongList();
        items.forEach(number -> {
            if (blocks.of(number).isRecalled(Block.placeOf(number))) {
                recalled.add(number);
            }
        });
        return recalled.toRuns();
    }

    /** Recalls these very items for good, from that time on. */
    public void recall(Connection connection, ItemRuns items, Instant since) throws SQLException {
        ItemWorkspace workspace = lock(connection, items);
        workspace.recall(items);
        workspace.save();
        new ItemSql(connection).insertRecall(items, since);
    }

    /** Since when the first recall that names the item stands. */
    public Optional<Instant> recalledSince(Connection connection, long number) throws SQLException {
        return new ItemSql(connection).recalledSince(number);
    }

    /** How many items of the lot are in each state, by their containers too. */
    public Map<ItemState, Long> countLot(Connection connection, int lot) throws SQLException {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        scanLot(connection, lot, (item, count) -> counts.merge(item.state(), count, Long::sum));
        return counts;
    }

    /** Is shown a number of items that are alike in all but their numbers. */
    @FunctionalInterface
    public interface AlikeConsumer {
        void accept(Item first, long count);
    }

    /** Shows all items of the lot, in the state that they have by their containers too. */
    public void scanLot(Connection connection, int lot, AlikeConsumer consumer) throws SQLException {
        ItemSql sql = new ItemSql(connection);
        List<Block> own = sql.readLot(lot);
        Blocks blocks = new Blocks(own, Block::new);
        addContainers(sql, blocks, own);
        new LotScan(blocks, lot, consumer).scan(own);
    }

    private static Blocks snapshot(Connection connection, ItemRuns items, boolean withContainers) throws SQLException {
        ItemSql sql = new ItemSql(connection);
        List<Block> found = sql.read(items.blocks().toArray());
        Blocks blocks = new Blocks(found, Block::new);
        if (withContainers) {
            addContainers(sql, blocks, found);
        }
        return blocks;
    }

    private static void addContainers(ItemSql sql, Blocks blocks, List<Block> first) throws SQLException {
        List<Block> level = first;
        while (!level.isEmpty()) {
            long[] above = above(blocks, level);
            level = above.length == 0 ? List.of() : sql.read(above);
            blocks.add(level);
        }
    }

    /** The blocks of what these items are packed in, as far as they are not there. */
    private static long[] above(Blocks blocks, List<Block> level) {
        LongList above = new LongList();
        long last = Item.NONE;
        for (Block block : level) {
            for (long parent : block.parents.values(0)) {
                // Neighbours mostly lie in neighbours.
                if (parent != Item.NONE && Block.of(parent) != last && !blocks.has(parent)) {
                    last = Block.of(parent);
                    above.add(last);
                }
            }
        }
        return above.toRuns().toArray();
    }
}
