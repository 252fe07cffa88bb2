package org.medseal.wildfly.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.medseal.items.ItemStore;
import org.medseal.wildfly.plant.PackagingRun.Packed;

/** What is in a pallet, where all packs of a lot are, how many of a lot are in which state. */
final class ListingRows {
    private static final int ROUNDS = 15;
    private static final double LISTING_GOAL = 1;
    private static final double RECALL_GOAL = 10;

    private final Bench bench;
    private final long stored;
    private final ItemStore items = new ItemStore();

    ListingRows(Bench bench, long stored) {
        this.bench = bench;
        this.stored = stored;
    }

    void measure() throws Exception {
        if (bench.wants("lists")) {
            bench.say("contents of a pallet, a lot's packs");
            contents();
            lot();
        }
        if (bench.wants("recall")) {
            bench.say("scope of a recall");
            recall();
        }
    }

    private void contents() throws Exception {
        Packed pallet = bench.stock.small().pallets().get(0);
        String path = "/api/items/contents?code=" + URLEncoder.encode(pallet.parent(), StandardCharsets.UTF_8);
        int packs = pallet.children().size() * Lot.PACKS_PER_CASE;
        String cases = pallet.children().stream().collect(Collectors.joining(","));
        double select = Double.MAX_VALUE;
        double contents = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            contents = Math.min(contents, Bench.best(3, () -> bench.admin.drain(bench.admin.request(path))));
            select = Math.min(select, Bench.best(3, () -> require(packs, bench.rows.select("parent", cases))));
        }
        bench.result(new Row(
                "contents of a pallet of 5,000, over HTTP",
                stored,
                packs / contents,
                "packs/s",
                "SELECT of as many rows by an indexed column",
                packs / select,
                LISTING_GOAL));
    }

    private void lot() throws Exception {
        int lot = lotId(Stock.SMALL);
        int packs = bench.stock.small().packs();
        double select = Double.MAX_VALUE;
        double scan = Double.MAX_VALUE;
        Connection connection = bench.rows.medseal();
        for (int round = 0; round < ROUNDS; round++) {
            scan = Math.min(scan, Bench.best(1, () -> {
                long[] count = {0};
                items.scanLot(connection, lot, (item, alike) -> count[0] += alike);
                require(packs, (int) count[0]);
            }));
            select = Math.min(select, Bench.best(1, () -> require(packs, bench.rows.select("lot", Stock.SMALL))));
        }
        bench.result(new Row(
                "where each pack of a lot of 100,000 is",
                stored,
                packs / scan,
                "packs/s",
                "SELECT of as many rows by an indexed column",
                packs / select,
                LISTING_GOAL));
    }

    private void recall() throws Exception {
        int lot = lotId(Stock.LARGE);
        Connection connection = bench.rows.medseal();
        double group = Double.MAX_VALUE;
        double scope = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            scope = Math.min(scope, Bench.best(1, () -> items.countLot(connection, lot)));
            group = Math.min(group, Bench.best(1, () -> bench.rows.groupByState(Stock.LARGE)));
        }
        bench.result(new Row(
                "scope of a recall of 1,000,000 packs",
                stored,
                Stock.LARGE_LOT / scope,
                "packs/s",
                "GROUP BY over a row for each",
                Stock.LARGE_LOT / group,
                RECALL_GOAL));
    }

    private int lotId(String number) throws SQLException {
        try (PreparedStatement select =
                bench.rows.medseal().prepareStatement("select id from medseal.lot where gtin = ? and lot_number = ?")) {
            select.setString(1, bench.stock.small().gtin());
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void require(int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException("Found " + found + " packs, not " + expected);
        }
    }
}
