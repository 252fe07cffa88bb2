package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.postgresql.PGConnection;

/** A lot of 200,000 packs in cases and pallets: blocks must take far less room than a row for each pack. */
class LotSpaceTest {
    private static final int PACKS = 200_000;
    private static final int PACK_POOL = 7001;
    private static final int CASE_POOL = 7002;
    /** No lot of another test: they share the database, and this one commits. */
    private static final int LOT = 1_000_005;

    private static final int CASES_ON_A_PALLET = 40;

    private static final int ROUNDS = 3;

    private final Events events = new Events();
    private final ItemStore store = new ItemStore();

    @Test
    void takesAFifthOfTheRoomOfARowForEachPack() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            for (int round = 0; round < ROUNDS; round++) {
                pack(connection, round);
            }
            long blocks = size(connection, "item_block") + size(connection, "item_contents");
            long rows = size(connection, "item_rows");
            assertThat(blocks * 5).isLessThan(rows);
        }
    }

    private void pack(Connection connection, int round) throws Exception {
        int casePool = CASE_POOL + 10 * round;
        ItemRuns packs = ItemRuns.range(Events.number(PACK_POOL + 10 * round, 0), PACKS);
        ItemRuns containers = ItemRuns.range(Events.number(casePool, 0), 7_000);
        ItemWorkspace workspace = store.lock(connection, packs.union(containers));
        applyAll(workspace, packs, casePool);
        workspace.save();
        connection.commit();
        copyRows(connection, round);
        connection.commit();
        assertThat(store.countLot(connection, LOT + round)).containsEntry(ItemState.IN_TRANSIT, (long) PACKS);
    }

    private void applyAll(ItemWorkspace workspace, ItemRuns packs, int casePool) {
        Random random = new Random(1);
        int lot = LOT + (casePool - CASE_POOL) / 10;
        apply(workspace, events.next(Move.COMMISSION, packs).withLot(lot).withLocation(3));
        long pack = packs.first();
        long end = pack + PACKS;
        long box = Events.number(casePool, 0);
        LongList pallets = new LongList();
        while (pack < end) {
            long pallet = box++;
            long firstBox = box;
            for (int i = 0; i < CASES_ON_A_PALLET && pack < end; i++) {
                long count = Math.min(end - pack, 10 + random.nextInt(41));
                ItemRuns children = ItemRuns.range(pack, count);
                apply(workspace, events.next(Move.PACK, children).withParent(box++, true));
                pack += count;
            }
            apply(
                    workspace,
                    events.next(Move.PACK, ItemRuns.range(firstBox, box - firstBox))
                            .withParent(pallet, true));
            pallets.add(pallet);
        }
        apply(workspace, events.next(Move.SHIP, pallets.toRuns()).withLocation(4));
    }

    private static void apply(ItemWorkspace workspace, ItemChange change) {
        Refusals refusals = workspace.apply(change);
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.list());
        }
    }

    private static void copyRows(Connection connection, int lot) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < PACKS; i++) {
            rows.append("09506000134352\tK")
                    .append(Integer.toString(i * 7919 + 1_000_000_000, 36))
                    .append(lot)
                    .append("XYZAB\t5\t2\t")
                    .append(Events.number(CASE_POOL, i / 30))
                    .append('\n');
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table if not exists item_rows (gtin text collate \"C\","
                            + " serial text collate \"C\", lot integer, state smallint, parent bigint, primary key (gtin, serial))");
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy item_rows from stdin", new ByteArrayInputStream(bytes));
    }

    private static long size(Connection connection, String table) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
