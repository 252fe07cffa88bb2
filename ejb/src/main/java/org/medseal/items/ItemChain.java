package org.medseal.items;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An item, what it is packed in, and so on to the outermost: never empty. Whoever needs something else of the item too,
 * such as its lot, asks for both in one statement: {@code select} {@link #COLUMNS} {@code from item_chain(?) c}.
 */
public record ItemChain(List<Item> items) {
    /** What to select from {@code item_chain(?) c}; the item itself has depth 0, and rows come in any order. */
    public static final String COLUMNS =
            "c.depth, c.number, c.state, c.lot, c.parent, c.location, c.event, c.event_time, c.disposition";

    /** What stands behind the columns above in the same row begins here. */
    public static final int NEXT_COLUMN = 10;

    /** Does something with each row that {@link #read(ResultSet, long, EachRow)} reads. */
    @FunctionalInterface
    public interface EachRow {
        void row(Item item) throws SQLException;
    }

    /** @param number of the item; if no row tells of it, nothing has happened to it yet */
    public static ItemChain read(ResultSet rows, long number, EachRow each) throws SQLException {
        List<Item> items = new ArrayList<>(3);
        while (rows.next()) {
            int depth = rows.getInt(1);
            while (items.size() <= depth) {
                items.add(null);
            }
            Item item = item(rows);
            items.set(depth, item);
            each.row(item);
        }
        if (items.isEmpty()) {
            items.add(new Block(Block.of(number)).item(Block.placeOf(number)));
        }
        return new ItemChain(List.copyOf(items));
    }

    static ItemChain read(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from item_chain(?) c")) {
            select.setLong(1, number);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows, number, item -> {});
            }
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        long number = row.getLong(2);
        Column[] columns = {
            new Column(row.getLong(4)),
            new Column(row.getLong(5)),
            new Column(row.getLong(6)),
            new Column(row.getLong(7), row.getLong(8), row.getLong(9))
        };
        Block block = new Block(Block.of(number), new byte[0], columns);
        int at = Block.placeOf(number);
        block.states[at] = (byte) row.getInt(3);
        return block.item(at);
    }

    public Item item() {
        return items.get(0);
    }

    /** The item in the state that it has by the latest of its own events and those of its containers. */
    public Item effective() {
        Item effective = items.get(items.size() - 1);
        for (int i = items.size() - 2; i >= 0; i--) {
            effective = items.get(i).inside(effective);
        }
        return effective;
    }
}
