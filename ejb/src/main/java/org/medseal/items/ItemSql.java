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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The statements on blocks, contents and lots; each works on any number of rows at once. */
final class ItemSql {
    private static final String COLUMNS = "block, state, lot_ref, parent_ref, location_ref, event_ref,"
            + " lots, parents, locations, events, event_times, dispositions";

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
        return select(" where block in (select block from lot_block where lot = any(?))", lot);
    }

    /** A block, and the transaction that wrote it: another one is another version. */
    record Versioned(Block block, long version) {}

    List<Versioned> readVersioned(long... blocks) throws SQLException {
        return select("xmin", " where block = any(?)", row -> new Versioned(block(row), row.getLong(13)), blocks);
    }

    private List<Block> select(String where, long... keys) throws SQLException {
        return select("0", where, ItemSql::block, keys);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String also, String where, Reading<T> reading, long... keys) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + ", " + also + " from item_block" + where)) {
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
        long[] numbers = longs(row, 10);
        long[] times = longs(row, 11);
        long[] dispositions = longs(row, 12);
        long[] events = new long[3 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            events[3 * i] = numbers[i];
            events[3 * i + 1] = times[i];
            events[3 * i + 2] = dispositions[i];
        }
        Column[] columns = {
            new Column(1, row.getBytes(3), longs(row, 7)),
            new Column(1, row.getBytes(4), longs(row, 8)),
            new Column(1, row.getBytes(5), longs(row, 9)),
            new Column(3, row.getBytes(6), events)
        };
        return new Block(row.getLong(1), row.getBytes(2), columns);
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
        try (PreparedStatement update = connection.prepareStatement("update item_block i set state = u.state,"
                + " lot_ref = u.lot_ref, parent_ref = u.parent_ref, location_ref = u.location_ref,"
                + " event_ref = u.event_ref, lots = u.lots::integer[], parents = u.parents::bigint[],"
                + " locations = u.locations::integer[], events = u.events::bigint[],"
                + " event_times = u.event_times::bigint[], dispositions = u.dispositions::smallint[]"
                + " from unnest(?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],"
                + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) u (" + COLUMNS + ")"
                + " where i.block = u.block")) {
            update.setArray(
                    1, array(blocks.stream().mapToLong(block -> block.number).toArray()));
            setBytes(update, 2, blocks, block -> block.states);
            setBytes(update, 3, blocks, block -> block.lots.refs());
            setBytes(update, 4, blocks, block -> block.parents.refs());
            setBytes(update, 5, blocks, block -> block.locations.refs());
            setBytes(update, 6, blocks, block -> block.events.refs());
            setLists(update, 7, blocks, block -> block.lots.values(0));
            setLists(update, 8, blocks, block -> block.parents.values(0));
            setLists(update, 9, blocks, block -> block.locations.values(0));
            setLists(update, 10, blocks, block -> block.events.values(0));
            setLists(update, 11, blocks, block -> block.events.values(1));
            setLists(update, 12, blocks, block -> block.events.values(2));
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
                byte[][] items = holding.stream()
                        .map(parent -> contents.get(parent).encode())
                        .toArray(byte[][]::new);
                upsert.setArray(2, connection.createArrayOf("bytea", items));
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

    private void setBytes(PreparedStatement statement, int at, List<Block> blocks, Function<Block, byte[]> bytes)
            throws SQLException {
        statement.setArray(
                at, connection.createArrayOf("bytea", blocks.stream().map(bytes).toArray(byte[][]::new)));
    }

    /** Lists of different lengths make no array of arrays, so each goes as text. */
    private void setLists(PreparedStatement statement, int at, List<Block> blocks, Function<Block, long[]> list)
            throws SQLException {
        String[] texts = blocks.stream()
                .map(list)
                .map(values ->
                        LongStream.of(values).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new);
        statement.setArray(at, connection.createArrayOf("text", texts));
    }

    private Array array(Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    private Array array(long... numbers) throws SQLException {
        return connection.createArrayOf("bigint", LongStream.of(numbers).boxed().toArray());
    }

    private static long[] longs(ResultSet row, int column) throws SQLException {
        Object[] numbers = (Object[]) row.getArray(column).getArray();
        long[] list = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            list[i] = ((Number) numbers[i]).longValue();
        }
        return list;
    }
}
