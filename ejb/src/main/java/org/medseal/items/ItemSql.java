package org.medseal.items;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The statements on blocks, contents and lots; each works on any number of rows at once. */
final class ItemSql {
    private final Connection connection;

    ItemSql(Connection connection) {
        this.connection = connection;
    }

    void execute(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** Makes the rows that are missing, in the order of blocks. */
    void create(long... blocks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into item_block (block) select b from unnest(?::bigint[]) b order by b on conflict do nothing")) {
            insert.setArray(1, array(blocks));
            insert.executeUpdate();
        }
    }

    List<Block> lock(long... blocks) throws SQLException {
        return select(" where block = any(?) order by block for update", blocks);
    }

    List<Block> read(long... blocks) throws SQLException {
        return select(" where block = any(?)", blocks);
    }

    List<Block> readLot(int lot) throws SQLException {
        return select(" where block = any(array(select block from lot_block where lot = any(?) order by block))", lot);
    }

    /** A block, and the transaction that wrote it: another one is another version. */
    record Versioned(Block block, long version) {}

    List<Versioned> readVersioned(long... blocks) throws SQLException {
        return select(
                "block, data, xmin", " where block = any(?)", row -> new Versioned(block(row), row.getLong(3)), blocks);
    }

    private List<Block> select(String where, long... keys) throws SQLException {
        return select("block, data", where, ItemSql::block, keys);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String columns, String where, Reading<T> reading, long... keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + columns + " from item_block" + where)) {
            select.setArray(1, array(keys));
            select.setFetchSize(1000);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        }
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(row.getLong(1), row.getBytes(2));
    }

    /** Writes the blocks, which exist and are locked, and notes the lots that they mention. */
    void save(List<Block> blocks) throws SQLException {
        if (blocks.isEmpty()) {
            return;
        }
        blocks.forEach(Block::tidy);
        saveBlocks(blocks);
        saveLots(blocks);
    }

    private void saveBlocks(List<Block> blocks) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update item_block i set data = u.data"
                + " from unnest(?::bigint[], ?::bytea[]) u (block, data) where i.block = u.block")) {
            update.setArray(
                    1, array(blocks.stream().mapToLong(block -> block.number).toArray()));
            update.setArray(2, array(blocks.stream().map(Block::bytes)));
            if (update.executeUpdate() != blocks.size()) {
                throw new IllegalStateException("blocks were saved that had not been locked");
            }
        }
    }

    private void saveLots(List<Block> blocks) throws SQLException {
        List<Long> lots = new ArrayList<>();
        List<Long> mentionedIn = new ArrayList<>();
        for (Block block : blocks) {
            if (block.lots.isChanged()) {
                for (long lot : block.lots.values(0)) {
                    if (lot != Item.NONE) {
                        lots.add(lot);
                        mentionedIn.add(block.number);
                    }
                }
            }
        }
        if (lots.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into lot_block (lot, block)"
                + " select * from unnest(?::integer[], ?::bigint[]) on conflict do nothing")) {
            insert.setArray(1, array(lots));
            insert.setArray(2, array(mentionedIn));
            insert.executeUpdate();
        }
    }

    Map<Long, ItemRuns> readContents(Collection<Long> parents) throws SQLException {
        Map<Long, ItemRuns> contents = new HashMap<>();
        if (parents.isEmpty()) {
            return contents;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select parent, items from item_contents where parent = any(?)")) {
            select.setArray(1, array(parents));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getLong(1), ItemRuns.decode(row.getBytes(2)));
                }
            }
        }
        return contents;
    }

    /** Writes what these parents hold now; their blocks are locked, which guards their contents too. */
    void saveContents(Collection<Long> parents, Map<Long, ItemRuns> contents) throws SQLException {
        Map<Boolean, List<Long>> byEmptiness = parents.stream()
                .sorted()
                .collect(
                        Collectors.partitioningBy(parent -> contents.get(parent).isEmpty()));
        List<Long> holding = byEmptiness.get(false);
        if (!holding.isEmpty()) {
            try (PreparedStatement upsert = connection.prepareStatement("insert into item_contents (parent, items)"
                    + " select * from unnest(?::bigint[], ?::bytea[])"
                    + " on conflict (parent) do update set items = excluded.items")) {
                upsert.setArray(1, array(holding));
                upsert.setArray(2, array(holding.stream().map(parent -> contents.get(parent)
                        .encode())));
                upsert.executeUpdate();
            }
        }
        if (!byEmptiness.get(true).isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from item_contents where parent = any(?)")) {
                delete.setArray(1, array(byEmptiness.get(true)));
                delete.executeUpdate();
            }
        }
    }

    void insertRecall(ItemRuns items, Instant since) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into item_recall (items, since) values (?, ?)")) {
            insert.setBytes(1, items.encode());
            insert.setObject(2, since.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    Optional<Instant> recalledSince(long number) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select items, since from item_recall order by since");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (ItemRuns.decode(row.getBytes(1)).contains(number)) {
                    return Optional.of(row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return Optional.empty();
        }
    }

    private Array array(Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray(Long[]::new));
    }

    private Array array(long... numbers) throws SQLException {
        return connection.createArrayOf("bigint", LongStream.of(numbers).boxed().toArray(Long[]::new));
    }

    private Array array(Stream<byte[]> pieces) throws SQLException {
        return connection.createArrayOf("bytea", pieces.toArray(byte[][]::new));
    }
}
