package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

/** Blocks against a plain model, over sequences nobody would think of. */
class RandomSequencesTest {
    private static final int POOL = 8_000;
    private static final long[] ITEMS = LongStream.concat(
                    LongStream.concat(LongStream.range(0, 12), LongStream.range(250, 262))
                            .map(place -> Events.number(POOL, place)),
                    LongStream.range(1000, 1010))
            .toArray();

    @Test
    void agreesWithOneObjectForEachItem() {
        Map<Move, Integer> done = new EnumMap<>(Move.class);
        int refused = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            ItemWorkspace items = ItemWorkspace.inMemory();
            NaiveItems naive = new NaiveItems();
            for (int step = 1; step <= 40; step++) {
                ItemChange change = change(random, step);
                Refusals refusals = items.apply(change);
                assertThat(texts(refusals)).as("%d/%d %s", seed, step, change).isEqualTo(naive.apply(change));
                compare(items, naive, "seed " + seed + ", step " + step + ": " + change);
                done.merge(change.move(), refusals.isRefused() ? 0 : 1, Integer::sum);
                refused += refusals.isRefused() ? 1 : 0;
            }
        }
        assertThat(done.values()).as("each move succeeds often enough").allMatch(count -> count > 100);
        assertThat(refused).isBetween(10_000, 110_000);
    }

    /** The same through the database, saved and locked anew after every change. */
    @Test
    void agreesThroughTheDatabase() throws Exception {
        ItemStore store = new ItemStore();
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            NaiveItems naive = new NaiveItems();
            try (Connection connection = TestDatabase.begin()) {
                for (int step = 1; step <= 40; step++) {
                    ItemChange change = change(random, step);
                    ItemWorkspace items = lock(store, connection, change);
                    assertThat(texts(items.apply(change))).as(change.toString()).isEqualTo(naive.apply(change));
                    items.save();
                    compare(store, connection, naive);
                }
            }
        }
    }

    /** From many sides at once: nobody deadlocks, and what a container holds stays what says it is in it. */
    @Test
    void staysWholeUnderConcurrentChanges() throws Exception {
        ItemStore store = new ItemStore();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> done = threads.invokeAll(IntStream.range(0, 160)
                    .<Callable<Boolean>>mapToObj(seed -> () -> changeAndCommit(store, seed))
                    .toList());
            int refused = 0;
            for (Future<Boolean> one : done) {
                refused += one.get() ? 1 : 0;
            }
            assertThat(refused).isLessThan(160);
        } finally {
            threads.shutdownNow();
        }
        try (Connection connection = TestDatabase.begin()) {
            Map<Long, ItemRuns> inside = new HashMap<>();
            for (long number : ITEMS) {
                Item item = store.read(connection, number);
                inside.merge(item.parent(), ItemRuns.of(number), ItemRuns::union);
            }
            for (long number : ITEMS) {
                ItemRuns held = inside.getOrDefault(number, ItemRuns.EMPTY);
                assertThat(store.contents(connection, number)).isEqualTo(held);
                assertThat(store.read(connection, number).holdsOthers()).isEqualTo(!held.isEmpty());
            }
        }
    }

    private static boolean changeAndCommit(ItemStore store, int seed) throws Exception {
        ItemChange change = change(new Random(seed), seed + 1);
        try (Connection connection = TestDatabase.begin()) {
            ItemWorkspace items = lock(store, connection, change);
            Refusals refusals = items.apply(change);
            items.save();
            connection.commit();
            return refusals.isRefused();
        }
    }

    private static ItemWorkspace lock(ItemStore store, Connection connection, ItemChange change) throws Exception {
        ItemRuns parent = change.parent() == Item.NONE ? ItemRuns.EMPTY : ItemRuns.of(change.parent());
        boolean empties = change.items().isEmpty();
        return store.lock(connection, change.items().union(parent), empties ? parent : ItemRuns.EMPTY);
    }

    private static void compare(ItemStore store, Connection connection, NaiveItems naive) throws Exception {
        Map<Long, Item> effective = store.effective(connection, ItemRuns.of(ITEMS));
        for (long number : ITEMS) {
            assertThat(effective.get(number)).isEqualTo(naive.effective(number));
            assertThat(store.effective(connection, number)).isEqualTo(naive.effective(number));
            assertThat(store.read(connection, number)).isEqualTo(naive.item(number));
            assertThat(store.contents(connection, number)).isEqualTo(ItemRuns.of(naive.thing(number).contents));
        }
    }

    private static void compare(ItemWorkspace items, NaiveItems naive, String where) {
        for (long number : ITEMS) {
            if (!items.item(number).equals(naive.item(number))
                    || !items.effective(number).equals(naive.effective(number))
                    || !items.contents(number).equals(ItemRuns.of(naive.thing(number).contents))) {
                assertThat(items.item(number)).as(where).isEqualTo(naive.item(number));
                assertThat(items.effective(number)).as(where).isEqualTo(naive.effective(number));
                assertThat(items.contents(number)).as(where).isEqualTo(ItemRuns.of(naive.thing(number).contents));
            }
        }
    }

    private static List<String> texts(Refusals refusals) {
        List<String> texts = new ArrayList<>();
        for (Refusal refusal : refusals) {
            boolean strict = refusal.severity() == Refusal.Severity.REFUSED;
            texts.add((strict ? "!" : "") + refusal.number() + refusal.rule());
        }
        return texts;
    }

    private static ItemChange change(Random random, int step) {
        Move move = move(random, step);
        boolean unpacksAll = move == Move.UNPACK && random.nextBoolean();
        int count = unpacksAll ? 0 : move == Move.COMMISSION ? 12 : 1 + random.nextInt(3);
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = ITEMS[random.nextInt(ITEMS.length)];
        }
        // Seldom out of order, and sometimes at the same time as the one before.
        int time = random.nextInt(8) == 0 ? random.nextInt(step) : step - random.nextInt(2);
        ItemChange change = ItemChange.of(move, step, Events.START.plusSeconds(time), ItemRuns.of(numbers));
        if (move == Move.PACK || unpacksAll || move == Move.UNPACK && random.nextInt(3) > 0) {
            change = change.withParent(ITEMS[random.nextInt(ITEMS.length)], random.nextBoolean());
        }
        if (random.nextInt(4) == 0) {
            change = change.withLocation(random.nextInt(5)).withDisposition(Disposition.CONFORMANT);
        }
        return random.nextInt(3) == 0 ? change.withLot(random.nextInt(8) / 7) : change;
    }

    private static Move move(Random random, int step) {
        if (step < 4) {
            return Move.COMMISSION;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Move.PACK;
            case 1 -> Move.RECEIVE;
            default -> Move.values()[random.nextInt(Move.values().length)];
        };
    }
}
