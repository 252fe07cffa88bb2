package org.medseal.items;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An item, what it is packed in, and so on to the outermost: never empty. Whoever needs something else of the item too,
 * such as its lot, or many items at once, asks in a statement of their own: {@code select} {@link #COLUMNS} {@code from
 * item_chain(?) c}.
 */
public record ItemChain(List<Item> items) {
    /** What to select from {@code item_chain(?) c}; the item itself has depth 0, and rows come in any order. */
    public static final String COLUMNS =
            "c.depth, c.number, c.state, c.lot, c.parent, c.location, c.event, c.event_time, c.disposition";

    /** What stands behind the columns above in the same row begins here. */
    public static final int NEXT_COLUMN = 10;

    /** Puts the rows of one item together, as they come. */
    public static final class Rows {
        private final List<Item> items = new ArrayList<>(3);

        /** Takes the row in; the item itself has depth 0. */
        public Item add(ResultSet row) throws SQLException {
            int depth = row.getInt(1);
            while (items.size() <= depth) {
                items.add(null);
            }
            Item item = item(row);
            items.set(depth, item);
            return item;
        }

        /** @param number of the item; if no row told of it, nothing has happened to it yet */
        public ItemChain chain(long number) {
            if (items.isEmpty()) {
                items.add(new Block(Block.of(number)).item(Block.placeOf(number)));
            }
            return new ItemChain(List.copyOf(items));
        }
    }

    static ItemChain read(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from item_chain(?) c")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                Rows rows = new Rows();
                while (row.next()) {
                    rows.add(row);
                }
                return rows.chain(number);
            }
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        long[] event = {row.getLong(7), row.getLong(8), row.getLong(9)};
        return Block.item(row.getLong(2), row.getInt(3), row.getInt(4), row.getLong(5), row.getInt(6), event);
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
