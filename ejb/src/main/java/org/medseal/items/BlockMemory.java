package org.medseal.items;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Blocks as they were when they were last read, each with the version of its row. What is remembered is never believed:
 * whoever answers from it asks the database first whether these are still the versions that stand there. Safe for use by
 * many threads.
 */
public final class BlockMemory {
    /** About 2 kB each; so many hold eight million packs. */
    private static final int MOST = 32_768;

    private final Map<Long, ItemSql.Versioned> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ItemSql.Versioned> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The item and what it is packed in, as remembered; empty where a part of that is not.
     *
     * @param versions gets the block and the version of the row of everything this says
     */
    public synchronized Optional<ItemChain> chain(long number, Map<Long, Long> versions) {
        List<Item> items = new ArrayList<>(3);
        for (long at = number; at != Item.NONE; at = items.get(items.size() - 1).parent()) {
            ItemSql.Versioned known = blocks.get(Block.of(at));
            if (known == null || items.size() > ItemStore.MAX_DEPTH) {
                return Optional.empty();
            }
            versions.put(known.block().number, known.version());
            items.add(known.block().item(Block.placeOf(at)));
        }
        return Optional.of(new ItemChain(items));
    }

    /** Reads the blocks of these items and remembers them. */
    public void learn(Connection connection, Collection<Long> items) throws SQLException {
        long[] wanted = items.stream().mapToLong(Block::of).distinct().toArray();
        List<ItemSql.Versioned> read = new ItemSql(connection).readVersioned(wanted);
        synchronized (this) {
            read.forEach(each -> blocks.put(each.block().number, each));
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        blocks.clear();
    }
}
