package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ForeignItems;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.items.ItemWorkspace;
import org.medseal.items.Move;
import org.medseal.items.SerialsObserver;

/** What items tell serials. */
class SerialsObserverTest {
    private final SerialsFixture serials = new SerialsFixture();
    private final ItemStore items = new ItemStore();
    private final SerialsObserver observer = new SerialsObserver(serials.source(), items, serials.numbers);

    @Test
    void whatHasBeenCommissionedCannotBeReturned() throws SQLException {
        serials.onReturning = observer::nameUsed;
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        Allocation allocation = serials.allocate(id(), gtin, 30_000);
        List<SerialNumber> given = serials.serials(allocation);
        commission(allocation.row().run().firstItem() + 100, 29_000);
        assertThatThrownBy(() -> serials.giveBack(
                        id(), allocation.requestId(), List.of(given.get(100).value())))
                .hasMessageContaining("has been used");
        assertThat(serials.giveBack(
                                id(),
                                allocation.requestId(),
                                List.of(given.get(99).value()))
                        .returned())
                .isEqualTo(1);
        assertThat(serials.giveBack(id(), allocation.requestId(), null).returned())
                .isEqualTo(999);
    }

    private void commission(long first, long length) throws SQLException {
        try (Connection connection = TestDatabase.begin()) {
            ItemRuns runs = ItemRuns.range(first, length);
            ItemWorkspace workspace = items.lock(connection, runs);
            workspace.apply(ItemChange.of(Move.COMMISSION, 1, serials.now, runs).withLot(1));
            workspace.save();
            connection.commit();
        }
    }

    /** Twenty times one comes to use the number while another gives it back: exactly one of them may. */
    @Test
    void aNumberIsNeverUsedAndGivenBackInTheSameInstant() throws Exception {
        serials.onReturning = observer::nameUsed;
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        ItemNumbers numbers = new ItemNumbers(serials.numbers, new ForeignItems(serials.source()));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < 20; round++) {
                Allocation allocation = serials.allocate(id(), gtin, 1);
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> used = other.submit(() -> {
                    together.await();
                    return use(numbers, allocation.row().run().firstItem());
                });
                together.await();
                boolean returned =
                        serials.giveBack(id(), allocation.requestId(), null).returned() == 1;
                assertThat(used.get(30, TimeUnit.SECONDS)).as("round " + round).isEqualTo(!returned);
            }
        } finally {
            other.shutdownNow();
        }
    }

    /** As capture does it: hold, look whether it was given back, lock, change. */
    private boolean use(ItemNumbers numbers, long number) throws SQLException {
        try (Connection connection = TestDatabase.begin()) {
            ItemRuns runs = ItemRuns.of(number);
            if (!numbers.holdAgainstReturn(connection, runs).isEmpty()) {
                return false;
            }
            ItemWorkspace workspace = items.lock(connection, runs);
            workspace.apply(ItemChange.of(Move.COMMISSION, 1, serials.now, runs).withLot(1));
            workspace.save();
            connection.commit();
            return true;
        }
    }

    @Test
    void aPoolThatOpensLaterNeverIssuesWhatCameInBefore() {
        Gtin gtin = SerialsFixture.gtin();
        List<Epc> foreign = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i += 40) {
            foreign.add(new Sgtin(gtin, new SerialNumber(String.format("%06d", i))));
        }
        ItemNumbers numbers = new ItemNumbers(serials.numbers, new ForeignItems(serials.source()));
        long[] before = numbers.numbers(foreign, true);
        serials.onOpened = observer::nameForeign;
        serials.define(DefinePool.of(gtin, Alphabet.NUMERIC, 6));
        assertThat(numbers.numbers(foreign, false)).isEqualTo(before);
        assertThat(serials.serials(serials.allocate(id(), gtin, 90)))
                .allMatch(serial -> Integer.parseInt(serial.value()) % 40 != 0);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
