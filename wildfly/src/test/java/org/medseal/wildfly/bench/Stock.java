package org.medseal.wildfly.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * All that is stored, brought in through the door that lines use. The first million is one lot, and a lot of 100,000
 * stands beside it; of the rest only some packs are remembered, to be asked about.
 */
final class Stock {
    static final int LOT = 200_000;
    static final int SMALL_LOT = 100_000;
    static final int LARGE_LOT = 1_000_000;
    static final String LARGE = "L-LARGE";
    static final String SMALL = "L-SMALL";
    private static final int REMEMBERED_PER_LOT = 2_000;

    private final Line line;
    private final Random random = new Random(1);
    private final List<Pack> remembered = new ArrayList<>();
    private Lot small;
    private long items;
    private int lots;

    /** A pack that can be asked about. */
    record Pack(String gtin, String lot, String serial) {}

    Stock(Line line) {
        this.line = line;
    }

    long items() {
        return items;
    }

    Lot small() {
        return small;
    }

    /** Stores until there are so many; what is there already counts. */
    void growTo(long wanted, RowTable rows) throws Exception {
        if (small == null) {
            small = line.print(SMALL, SMALL_LOT);
            store(small, rows);
        }
        while (items < wanted) {
            boolean isLarge = items < LARGE_LOT;
            Lot lot = isLarge ? line.print(LARGE, LOT) : fresh();
            store(lot, isLarge ? rows : null);
        }
    }

    /** A lot of 200,000 that is not stored yet. */
    Lot fresh() throws IOException, InterruptedException {
        return line.print("L-" + ++lots, LOT);
    }

    private void store(Lot lot, RowTable rows) throws Exception {
        line.capture(Line.report(lot));
        if (rows != null) {
            rows.keep(lot);
        }
        stored(lot);
    }

    /** Says that somebody has stored it. */
    void stored(Lot lot) {
        items += lot.packs();
        for (int i = 0; i < REMEMBERED_PER_LOT; i++) {
            String serial = lot.serials().get(random.nextInt(lot.packs()));
            remembered.add(new Pack(lot.gtin(), lot.number(), serial));
        }
    }

    /** Packs from anywhere in the stock. */
    List<Pack> some(int count) {
        List<Pack> packs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packs.add(remembered.get(random.nextInt(remembered.size())));
        }
        return packs;
    }
}
