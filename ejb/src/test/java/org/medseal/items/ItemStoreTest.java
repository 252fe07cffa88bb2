package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

/** Blocks in PostgreSQL. Each test has pools of its own. */
class ItemStoreTest {
    private final ItemStore store = new ItemStore();
    private final Events events = new Events();

    @Test
    void keepsABlockThatKnows256OfEverything() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            ItemRuns packs = ItemRuns.range(Events.number(9001, 0), Column.ITEMS);
            ItemRuns boxes = ItemRuns.range(Events.number(9002, 0), Column.ITEMS);
            ItemWorkspace items = store.lock(connection, packs.union(boxes));
            for (int i = 0; i < Column.ITEMS; i++) {
                long pack = Events.number(9001, i);
                items.apply(
                        events.next(Move.COMMISSION, pack).withLot(90_000 + i).withLocation(70_000 + i));
                items.apply(events.next(Move.PACK, pack).withParent(Events.number(9002, i), true));
            }
            items.save();
            for (int i = 0; i < Column.ITEMS; i++) {
                Item item = store.read(connection, Events.number(9001, i));
                assertThat(item).isEqualTo(items.item(item.number()));
                assertThat(item.lot()).isEqualTo(90_000 + i);
                assertThat(item.location()).isEqualTo(70_000 + i);
                assertThat(item.parent()).isEqualTo(Events.number(9002, i));
                assertThat(item.lastEvent()).isEqualTo(2 * i + 2);
                assertThat(store.countLot(connection, 90_000 + i)).containsOnlyKeys(ItemState.ACTIVE);
            }
        }
    }

    @Test
    void knowsNothingOfWhatNeverHappened() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            Item item = store.effective(connection, Events.number(9003, 77));
            assertThat(item.state()).isEqualTo(ItemState.ISSUED);
            assertThat(item.since()).isNull();
            assertThat(store.contents(connection, item.number())).isEqualTo(ItemRuns.EMPTY);
            assertThat(store.countLot(connection, 424_242)).isEmpty();
        }
    }

    @Test
    void followsAnItemToTheOutermostAndBackDown() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            long pack = Events.number(9004, 5);
            long box = Events.number(9005, 600);
            long pallet = Events.number(9006, 70_000);
            ItemWorkspace items = store.lock(connection, ItemRuns.of(pack, box, pallet));
            items.apply(events.next(Move.COMMISSION, pack).withLot(91_000));
            items.apply(events.next(Move.PACK, pack).withParent(box, true));
            items.apply(events.next(Move.PACK, box).withParent(pallet, true));
            items.save();
            ItemWorkspace later = store.lock(connection, ItemRuns.of(pallet));
            later.apply(events.next(Move.SHIP, pallet));
            later.save();
            assertThat(store.chain(connection, pack).items())
                    .extracting(Item::number)
                    .containsExactly(pack, box, pallet);
            assertThat(store.effective(connection, pack).state()).isEqualTo(ItemState.IN_TRANSIT);
            assertThat(store.withContents(connection, ItemRuns.of(pallet))).isEqualTo(ItemRuns.of(pack, box, pallet));
            assertThat(store.lots(connection, ItemRuns.of(pack, box))).containsEntry(91_000, 1L);
            assertThat(store.countLot(connection, 91_000)).containsEntry(ItemState.IN_TRANSIT, 1L);
            // The containers of what is named are locked with it.
            ItemWorkspace packOnly = store.lock(connection, ItemRuns.of(pack));
            assertThat(packOnly.effective(pack).state()).isEqualTo(ItemState.IN_TRANSIT);
            // And what a container holds, where it is to be emptied.
            ItemWorkspace emptying = store.lock(connection, ItemRuns.EMPTY, ItemRuns.of(box));
            assertThat(emptying.apply(events.next(Move.UNPACK).withParent(box, true))
                            .list())
                    .isEmpty();
            emptying.save();
            assertThat(store.read(connection, pack).isPacked()).isFalse();
            assertThat(store.read(connection, pack).state()).isEqualTo(ItemState.IN_TRANSIT);
            assertThat(store.contents(connection, box)).isEqualTo(ItemRuns.EMPTY);
        }
    }

    @Test
    void showsItemsToPeopleWhoAskWithSql() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            long pack = Events.number(9007, 300);
            long box = Events.number(9008, 1);
            ItemWorkspace items = store.lock(connection, ItemRuns.of(pack, box));
            items.apply(events.next(Move.COMMISSION, pack).withLot(92_000).withLocation(4));
            items.apply(events.next(Move.PACK, pack).withParent(box, true));
            items.save();
            try (PreparedStatement select =
                    connection.prepareStatement("select state, lot, parent, location, last_event, since, holds_others"
                            + " from item where block = ? >> 8")) {
                select.setLong(1, pack);
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("active");
                    assertThat(row.getInt(2)).isEqualTo(92_000);
                    assertThat(row.getLong(3)).isEqualTo(box);
                    assertThat(row.getInt(4)).isEqualTo(4);
                    assertThat(row.getLong(5)).isEqualTo(2);
                    assertThat(row.getTimestamp(6).toInstant()).isEqualTo(Events.START.plusSeconds(2));
                    assertThat(row.getBoolean(7)).isFalse();
                    assertThat(row.next()).isFalse();
                }
            }
        }
    }

    @Test
    void touchesNothingThatIsNotLocked() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            ItemWorkspace items = store.lock(connection, ItemRuns.of(Events.number(9009, 1)));
            ItemChange change = events.next(Move.COMMISSION, Events.number(9009, 1_000));
            assertThatThrownBy(() -> items.apply(change)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Two captures over the same blocks in opposite directions wait for each other's commit, and lose nothing. */
    @Test
    void letsCapturesOfOverlappingItemsWaitAndNeverDeadlock() throws Exception {
        int captures = 40;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> results = threads.invokeAll(
                    IntStream.range(0, captures)
                            .<Callable<Integer>>mapToObj(seed -> () -> captureSomewhere(seed))
                            .toList(),
                    Duration.ofMinutes(2).toSeconds(),
                    TimeUnit.SECONDS);
            int done = 0;
            for (Future<Integer> result : results) {
                done += result.get();
            }
            try (Connection connection = TestDatabase.begin()) {
                long active = store.countLot(connection, 93_000).getOrDefault(ItemState.ACTIVE, 0L);
                assertThat(active).isEqualTo(done);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Commissions those of some random items that nobody commissioned before; returns how many. */
    private int captureSomewhere(int seed) throws Exception {
        Random random = new Random(seed);
        long[] numbers = random.longs(30, 0, 2_000)
                .map(place -> Events.number(9010, place))
                .toArray();
        try (Connection connection = TestDatabase.begin()) {
            ItemWorkspace items = store.lock(connection, ItemRuns.of(numbers));
            LongList fresh = new LongList();
            ItemRuns.of(numbers).forEach(number -> {
                if (items.item(number).state() == ItemState.ISSUED) {
                    fresh.add(number);
                }
            });
            Refusals refusals = items.apply(ItemChange.of(Move.COMMISSION, seed, Events.START, fresh.toRuns())
                    .withLot(93_000));
            assertThat(refusals.list()).isEmpty();
            items.save();
            connection.commit();
            return (int) fresh.toRuns().size();
        }
    }
}
