package org.medseal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.gs1.Epc;
import org.medseal.gs1.LotNumber;
import org.medseal.items.Item;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;

class CaptureTest {
    private final CaptureFixture capture = new CaptureFixture();
    private final TestSerials serials = capture.serials;

    private List<String> packs(long from, long to) {
        return LongStream.range(from, to).mapToObj(serials::pack).toList();
    }

    private Item item(String epc) {
        long number = capture.numbers.number(Epc.parse(epc));
        return capture.in(connection -> capture.items.effective(connection, number));
    }

    private static List<String> codes(List<CaptureError> errors) {
        return errors.stream().map(CaptureError::code).toList();
    }

    private Documents lot() {
        return new Documents()
                .commission(packs(0, 10), "L1", "2028-10-31")
                .pack(serials.pallet(1), packs(0, 5))
                .pack(serials.pallet(2), packs(5, 10));
    }

    @Test
    void takesInAWholeLot() {
        CaptureJob job = capture.capture(lot());

        assertThat(job.errors()).isEmpty();
        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(job.events()).isEqualTo(3);
        assertThat(job.items()).isEqualTo(20);
        Item pack = item(serials.pack(7));
        assertThat(pack.state()).isEqualTo(ItemState.ACTIVE);
        assertThat(pack.lot()).isPositive();
        assertThat(pack.parent()).isEqualTo(capture.numbers.number(Epc.parse(serials.pallet(2))));
    }

    @Test
    void theSameDocumentAgainGetsTheFirstAnswer() {
        CaptureJob first = capture.capture(lot());

        assertThat(capture.capture(lot())).isEqualTo(first);
    }

    @Test
    void theSameEventsInAnotherDocumentChangeNothing() {
        capture.capture(lot());
        CaptureJob again = capture.capture(lot().xml() + "\n", ErrorBehaviour.ROLLBACK);

        assertThat(again.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(again.events()).isEqualTo(3);
    }

    @Test
    void theSameEventsAreTheSameWhereTheirTimesAreFinerThanTheDatabaseKeepsThem() {
        String xml = lot().xml().replace(".000Z", ".123456789Z");
        capture.capture(xml, ErrorBehaviour.ROLLBACK);
        CaptureJob again = capture.capture(xml + "\n", ErrorBehaviour.ROLLBACK);

        assertThat(again.status()).as(again.errors().toString()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    @Test
    void refusesASecondCommissioningAndNamesEveryItem() {
        capture.capture(lot());
        CaptureJob job = capture.capture(new Documents().from(5).commission(packs(8, 12), "L1", "2028-10-31"));

        assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(job.running()).isFalse();
        assertThat(codes(job.errors())).containsExactly("already-commissioned", "already-commissioned");
        assertThat(job.errors().get(0).detail())
                .isEqualTo("(01)" + serials.pack + "(21)S8 is active and cannot be commissioned again");
        assertThat(item(serials.pack(11)).state()).isEqualTo(ItemState.ISSUED);
    }

    @Test
    void proceedLeavesOutOnlyWhatIsRefused() {
        capture.capture(lot());
        String xml = new Documents()
                .from(5)
                .commission(packs(9, 11), "L1", "2028-10-31")
                .commission(packs(20, 22), "L1", "2028-10-31")
                .pack(serials.pallet(3), packs(10, 11))
                .xml();
        CaptureJob job = capture.capture(xml, ErrorBehaviour.PROCEED);

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(job.success()).isFalse();
        assertThat(job.events()).isEqualTo(1);
        assertThat(codes(job.errors())).containsExactly("already-commissioned", "not-commissioned");
        assertThat(item(serials.pack(21)).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(item(serials.pack(10)).state()).isEqualTo(ItemState.ISSUED);
    }

    @Test
    void refusesASerialThatWasNeverIssued() {
        CaptureJob job = capture.capture(
                new Documents().commission(List.of(serials.pack(1), serials.pack(5_000_000)), "L1", "2028-10-31"));

        assertThat(codes(job.errors())).containsExactly("never-issued");
        assertThat(job.errors().get(0).epc()).isEqualTo("https://id.gs1.org/01/" + serials.pack + "/21/S5000000");
    }

    @Test
    void parksAPackingThatComesBeforeItsCommissioningAndTakesItUpWhenThatComes() {
        Documents packing = new Documents().from(10).pack(serials.pallet(1), packs(0, 5));
        CaptureJob early = capture.capture(packing);

        assertThat(early.status()).isEqualTo(CaptureStatus.PARKED);
        assertThat(early.running()).isTrue();
        assertThat(codes(early.parked())).hasSize(5).containsOnly("not-commissioned");

        capture.capture(new Documents().commission(packs(0, 10), "L1", "2028-10-31"));

        assertThat(capture.job(UUID.fromString(early.captureId())).status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(item(serials.pack(3)).isPacked()).isTrue();
    }

    @Test
    void rejectsWhatWaitedTooLong() {
        CaptureJob early = capture.capture(new Documents().pack(serials.pallet(1), packs(0, 5)));
        capture.now = capture.now.plus(Duration.ofDays(4));
        capture.process(UUID.fromString(early.captureId()));
        CaptureJob job = capture.job(UUID.fromString(early.captureId()));

        assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(job.parked()).isEmpty();
        assertThat(codes(job.errors())).hasSize(5).containsOnly("not-commissioned");
    }

    @Test
    void refusesASerialIssuedForAnotherLot() {
        serials.issuedFor = new LotNumber("L2");
        CaptureJob job = capture.capture(new Documents().commission(packs(0, 2), "L1", "2028-10-31"));

        assertThat(codes(job.errors())).containsExactly("other-lot", "other-lot");
    }

    @Test
    void refusesAnExpiryThatIsNotTheLots() {
        capture.lot(serials.pack, "L1", LocalDate.of(2028, 10, 31), LotStatus.OPEN);
        CaptureJob job = capture.capture(new Documents().commission(packs(0, 2), "L1", "2028-11-30"));

        assertThat(job.errors())
                .extracting(CaptureError::detail)
                .containsExactly("Lot L1 of GTIN " + serials.pack
                        + " expires on 2028-10-31, not on 2028-11-30 as the event says");
    }

    @Test
    void refusesALotNobodyKnowsWithoutAnExpiry() {
        CaptureJob job = capture.capture(new Documents().commission(packs(0, 2), "L9", null));

        assertThat(codes(job.errors())).containsExactly("lot-unknown");
    }

    @Test
    void takesOthersItemsAsReported() {
        List<String> theirs = List.of("urn:epc:id:sgtin:305555.0555555.X" + System.nanoTime());
        CaptureJob job = capture.capture(new Documents().object("OBSERVE", "receiving", "in_progress", theirs));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(item(theirs.get(0)).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void emptiesAContainerWithoutNamingWhatItHolds() {
        capture.capture(lot());
        CaptureJob job = capture.capture(new Documents().from(20).unpack(serials.pallet(1), List.of()));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(item(serials.pack(2)).isPacked()).isFalse();
        assertThat(item(serials.pack(7)).isPacked()).isTrue();
    }

    @Test
    void saysWhereABrokenDocumentIsBroken() {
        String xml = lot().xml().replace("<AggregationEvent>", "\n<AggregationEvent>");
        CaptureJob job = capture.capture(xml.substring(0, xml.length() - 400), ErrorBehaviour.ROLLBACK);

        assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(job.errors().get(0).line()).isEqualTo(3);
    }

    private static final Instant AFTER_ALL_EVENTS = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant BEFORE_ALL_EVENTS = Instant.parse("2026-11-20T00:00:00Z");

    private void recall(String lot, Instant since) {
        capture.lots.replaceAll((key, row) -> row.lot().value().equals(lot)
                ? new LotRow(row.id(), row.gtin(), row.lot(), LotStatus.RECALLED, row.details(), 2, since)
                : row);
    }

    private Documents shipped(String disposition) {
        return new Documents().from(20).object("OBSERVE", "shipping", disposition, List.of(serials.pallet(1)));
    }

    @Test
    void marksAPalletOfARecalledLotThatWasShippedBeforeTheRecall() {
        capture.capture(lot());
        recall("L1", AFTER_ALL_EVENTS);
        CaptureJob job = capture.capture(shipped("in_transit"));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(codes(job.notes())).containsExactly("lot-recalled");
        assertThat(job.notes().get(0).detail())
                .startsWith("Lot L1 of GTIN " + serials.pack + " is recalled; 5 of its items shipped with (00)");
    }

    @Test
    void refusesToShipAPalletThatHoldsPacksOfARecalledLot() {
        capture.capture(lot());
        recall("L1", BEFORE_ALL_EVENTS);
        CaptureJob job = capture.capture(shipped("in_transit"));

        assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(codes(job.errors())).containsExactly("recalled");
        assertThat(job.errors().get(0).detail())
                .startsWith("Lot L1 of GTIN " + serials.pack + " is recalled; 5 of its items may not be shipped");
        assertThat(item(serials.pack(1)).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void refusesToDispenseAPackThatIsRecalledByItself() {
        capture.capture(lot());
        ItemRuns pack = ItemRuns.of(capture.numbers.number(Epc.parse(serials.pack(3))));
        capture.in(connection -> {
            capture.items.recall(connection, pack, BEFORE_ALL_EVENTS);
            return null;
        });
        CaptureJob refused = capture.capture(
                new Documents().from(20).object("OBSERVE", "dispensing", "dispensed", List.of(serials.pack(3))));
        CaptureJob other = capture.capture(
                new Documents().from(21).object("OBSERVE", "dispensing", "dispensed", List.of(serials.pack(4))));

        assertThat(codes(refused.errors())).containsExactly("recalled");
        assertThat(refused.errors().get(0).detail()).contains("is recalled and may not be dispensed");
        assertThat(other.status()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned", "recalled"})
    void letsGoWhatIsOnTheWayBack(String disposition) {
        capture.capture(lot());
        recall("L1", BEFORE_ALL_EVENTS);
        CaptureJob job = capture.capture(shipped(disposition));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(item(serials.pack(1)).state()).isEqualTo(ItemState.IN_TRANSIT);
    }

    @Test
    void letsEverythingElseHappenToWhatIsRecalled() {
        capture.capture(lot());
        recall("L1", BEFORE_ALL_EVENTS);
        CaptureJob job = capture.capture(new Documents()
                .from(20)
                .object("OBSERVE", "holding", "non_sellable_other", List.of(serials.pack(7)))
                .object("OBSERVE", "receiving", "returned", List.of(serials.pack(8)))
                .object("DELETE", "destroying", "destroyed", List.of(serials.pack(9))));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(item(serials.pack(9)).state()).isEqualTo(ItemState.DESTROYED);
    }

    @Test
    void takesTheRestOfADocumentWhereOneEventIsStopped() {
        capture.capture(lot());
        recall("L1", BEFORE_ALL_EVENTS);
        Documents document = new Documents()
                .from(20)
                .commission(packs(20, 25), "L2", "2028-10-31")
                .object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(1)))
                .object("OBSERVE", "shipping", "in_transit", packs(20, 25));
        CaptureJob job = capture.capture(document.xml(), ErrorBehaviour.PROCEED);

        assertThat(codes(job.errors())).containsExactly("recalled");
        assertThat(job.events()).isEqualTo(2);
        assertThat(item(serials.pack(1)).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(item(serials.pack(20)).state()).isEqualTo(ItemState.IN_TRANSIT);
    }

    @Test
    void marksWhatIsPackedAndShippedInOneDocumentAfterItsLotExpired() {
        CaptureJob job = capture.capture(new Documents()
                .commission(packs(0, 10), "OLD", "2026-10-31")
                .pack(serials.pallet(1), packs(0, 5))
                .object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(1))));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(codes(job.notes())).containsExactly("lot-expired", "lot-expired");
        assertThat(job.notes().get(1).detail())
                .contains("expired on 2026-10-31")
                .contains("5 of its items shipped");
    }

    @Test
    void marksNothingWhereALotIsInOrder() {
        capture.capture(lot());
        CaptureJob job = capture.capture(
                new Documents().from(20).object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(1))));

        assertThat(job.status()).isEqualTo(CaptureStatus.ACCEPTED);
        assertThat(job.notes()).isEmpty();
    }

    @Test
    void refusesADocumentThatBreaksTheSchema() {
        String xml = lot().xml().replace("<action>ADD</action>", "<action>Add</action>");

        assertThat(capture.capture(xml, ErrorBehaviour.ROLLBACK).status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(item(serials.pack(1)).state()).isEqualTo(ItemState.ISSUED);
    }
}
