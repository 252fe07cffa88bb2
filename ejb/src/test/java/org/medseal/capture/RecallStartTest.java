package org.medseal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.Epc;
import org.medseal.items.Departures;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;

/** A shipment and the start of a recall of the same lot at the same moment, on a real PostgreSQL. */
class RecallStartTest {
    private static final Instant BEFORE_ALL_EVENTS = Instant.parse("2026-11-20T00:00:00Z");

    private final CaptureFixture capture = new CaptureFixture();
    private final TestSerials serials = capture.serials;

    @BeforeEach
    void aPalletOfALot() {
        List<String> packs = IntStream.range(0, 10).mapToObj(serials::pack).toList();
        CaptureJob job = capture.capture(
                new Documents().commission(packs, "L1", "2029-10-31").pack(serials.pallet(1), packs));
        assertThat(job.status()).as(job.toString()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    @Test
    void aShipmentThatComesWhileTheRecallStartsWaitsAndIsRefused() throws Exception {
        try (Connection recall = TestDatabase.begin()) {
            Departures.stop(recall);
            CompletableFuture<CaptureJob> shipment = CompletableFuture.supplyAsync(() -> capture.capture(shipped()));
            CaptureFixture.awaitOneWaiting();
            recallLot();
            recall.commit();

            CaptureJob job = shipment.get(30, TimeUnit.SECONDS);
            assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
            assertThat(job.errors().get(0).code()).isEqualTo("recalled");
        }
        assertThat(stateOfPallet()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void aPalletWaitsAlsoWhereOnlyAPackInItIsRecalled() throws Exception {
        ItemRuns pack = ItemRuns.of(capture.numbers.number(Epc.parse(serials.pack(3))));
        try (Connection recall = TestDatabase.begin()) {
            capture.items.recall(recall, pack, BEFORE_ALL_EVENTS);
            Departures.stop(recall);
            CompletableFuture<CaptureJob> shipment = CompletableFuture.supplyAsync(() -> capture.capture(shipped()));
            CaptureFixture.awaitOneWaiting();
            recall.commit();

            assertThat(shipment.get(30, TimeUnit.SECONDS).status()).isEqualTo(CaptureStatus.REJECTED);
        }
    }

    @Test
    void aRecallWaitsForTheShipmentInFlightAndFindsItGone() throws Exception {
        try (Connection shipment = TestDatabase.begin()) {
            JobRow job = new JobTable(shipment).claim(capture.keep(shipped())).orElseThrow();
            assertThat(capture.captureOn(shipment, job).written()).isTrue();
            CompletableFuture<ItemState> recall = CompletableFuture.supplyAsync(() -> capture.in(connection -> {
                Departures.stop(connection);
                return stateOfPallet();
            }));
            CaptureFixture.awaitOneWaiting();
            assertThat(recall).isNotDone();
            assertThat(stateOfPallet()).isEqualTo(ItemState.ACTIVE);
            shipment.commit();

            assertThat(recall.get(30, TimeUnit.SECONDS)).isEqualTo(ItemState.IN_TRANSIT);
        }
    }

    private Documents shipped() {
        return new Documents().from(20).object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(1)));
    }

    private void recallLot() {
        capture.lots.replaceAll((key, row) ->
                new LotRow(row.id(), row.gtin(), row.lot(), LotStatus.RECALLED, row.details(), 2, BEFORE_ALL_EVENTS));
    }

    private ItemState stateOfPallet() {
        return capture.in(connection -> capture.items
                .read(connection, capture.numbers.number(Epc.parse(serials.pallet(1))))
                .state());
    }
}
