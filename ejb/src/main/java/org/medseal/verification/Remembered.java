package org.medseal.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medseal.items.BlockMemory;
import org.medseal.items.Item;
import org.medseal.items.ItemChain;
import org.medseal.masterdata.LotReading;
import org.medseal.masterdata.LotRow;

/**
 * Facts from memory, each held against the database before it is told: one statement says which transactions
 * wrote the rows that they were read from. It reads no row's content, so it costs a fraction of reading the facts.
 */
final class Remembered {
    private static final int MOST_LOTS = 10_000;

    // The arrays stand in selects of their own for the reason given in Packs.
    private static final String VERSIONS =
            "select 0, block, xmin from item_block where block = any((select ?::bigint[])::bigint[])"
                    + " union all select 1, id, xmin from lot where id = any((select ?::integer[])::integer[])";

    private static final String LOTS = "select " + LotReading.COLUMNS + ", l.xmin from lot l where l.id = any(?)";

    private static final int VERSION = LotReading.COLUMNS.split(",").length + 1;

    private final BlockMemory blocks = new BlockMemory();
    private final Map<Integer, Lot> lots = new ConcurrentHashMap<>();

    private record Lot(LotRow row, long version) {}

    /** What is remembered of one pack, and on which rows it stands. */
    private record Chain(ItemChain chain, Lot lot, Map<Long, Long> versions) {}

    /** The facts of those packs of which all is remembered and true now, by number. */
    Map<Long, PackFacts> facts(Connection connection, Collection<Long> wanted) throws SQLException {
        Map<Long, Chain> known = new HashMap<>();
        wanted.forEach(number -> recall(number, known));
        Map<Long, PackFacts> facts = new HashMap<>();
        if (known.isEmpty()) {
            return facts;
        }
        Versions now = versions(connection, known.values());
        known.forEach((number, each) -> {
            if (now.areOf(each)) {
                facts.put(
                        number,
                        PackFacts.of(
                                each.chain().effective(),
                                each.lot() == null ? null : each.lot().row()));
            }
        });
        return facts;
    }

    private void recall(long number, Map<Long, Chain> known) {
        Map<Long, Long> versions = new HashMap<>();
        blocks.chain(number, versions).ifPresent(chain -> {
            Lot lot = lots.get(chain.item().lot());
            if (lot != null || chain.item().lot() == Item.NONE) {
                known.put(number, new Chain(chain, lot, versions));
            }
        });
    }

    /** The versions of rows as they are now; a row that is no more has none. */
    private record Versions(Map<Long, Long> blocks, Map<Long, Long> lots) {
        boolean areOf(Chain chain) {
            boolean sameLot = chain.lot() == null
                    || Objects.equals(
                            lots.get((long) chain.lot().row().id()), chain.lot().version());
            return sameLot && blocks.entrySet().containsAll(chain.versions().entrySet());
        }
    }

    private static Versions versions(Connection connection, Collection<Chain> chains) throws SQLException {
        Set<Long> blocks = new HashSet<>();
        Set<Integer> lots = new HashSet<>();
        for (Chain chain : chains) {
            blocks.addAll(chain.versions().keySet());
            lots.add(chain.chain().item().lot());
        }
        Versions now = new Versions(new HashMap<>(), new HashMap<>());
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setArray(1, connection.createArrayOf("bigint", blocks.toArray()));
            select.setArray(2, connection.createArrayOf("integer", lots.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    (row.getInt(1) == 0 ? now.blocks() : now.lots()).put(row.getLong(2), row.getLong(3));
                }
            }
        }
        return now;
    }

    /** Remembers what these chains and lots stand on. */
    void learn(Connection connection, List<ItemChain> chains) throws SQLException {
        Set<Long> items = new HashSet<>();
        Set<Integer> lotIds = new HashSet<>();
        for (ItemChain chain : chains) {
            chain.items().forEach(item -> items.add(item.number()));
            if (chain.item().lot() != Item.NONE) {
                lotIds.add(chain.item().lot());
            }
        }
        blocks.learn(connection, items);
        learnLots(connection, lotIds);
    }

    private void learnLots(Connection connection, Set<Integer> ids) throws SQLException {
        if (lots.size() > MOST_LOTS) {
            lots.clear();
        }
        try (PreparedStatement select = connection.prepareStatement(LOTS)) {
            select.setArray(1, connection.createArrayOf("integer", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LotRow lot = LotReading.find(row, 1).orElseThrow();
                    lots.put(lot.id(), new Lot(lot, row.getLong(VERSION)));
                }
            }
        }
    }

    /** After the database was away: it may be another one, set back to an earlier state, whose versions say nothing. */
    void clear() {
        blocks.clear();
        lots.clear();
    }
}
