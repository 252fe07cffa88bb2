package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureError;
import org.medseal.capture.CaptureJob;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.gs1.Epc;
import org.medseal.items.Item;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemState;

/** What becomes of things when an event that named them is declared in error (EPCIS 2.0, 7.4.1.4). */
class ErrorDeclarationTest {
    private final EventFixture world = new EventFixture();
    private final String pallet = world.serials.pallet(1);

    @BeforeEach
    void aLotIsMade() {
        accepted(made("made", 0, 6, "L1"));
    }

    private Told made(String id, int from, int to, String lot) {
        return Told.object(world.id(id), "2026-11-20T08:00:00Z", "ADD", "commissioning", world.packs(from, to))
                .at(world.plant, world.plant)
                .lot(lot, "2028-10-31");
    }

    private Told shipped(String id, List<String> what) {
        return Told.object(world.id(id), "2026-11-20T10:00:00Z", "OBSERVE", "shipping", what)
                .at(world.sgln(7), null)
                .disposition("in_transit");
    }

    private Told packed(String id, List<String> what) {
        return Told.aggregation(world.id(id), "2026-11-20T09:00:00Z", "ADD", "packing", pallet, what)
                .at(world.plant, world.plant);
    }

    private static Told inError(Told told, String corrective) {
        return told.with("errorDeclaration", """
                {"declarationTime": "2026-11-21T00:00:00Z", "reason": "incorrect_data", "correctiveEventIDs": ["%s"]}""".formatted(corrective));
    }

    private CaptureJob report(Told told) {
        return report(told, world.capture.sender);
    }

    private CaptureJob report(Told told, String sender) {
        return world.capture.capture(CaptureDocument.of(
                DocumentContent.of(told.document().getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                sender,
                ErrorBehaviour.ROLLBACK));
    }

    private void accepted(Told told) {
        CaptureJob job = report(told);
        assertThat(job.status()).as("%s", job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    private Item item(String epc) {
        long number = world.capture.numbers.number(Epc.parse(epc));
        return world.capture.in(connection -> world.capture.items.effective(connection, number));
    }

    private Item pack(int n) {
        return item(world.serials.pack(n));
    }

    private ItemRuns inside(String epc) {
        long number = world.capture.numbers.number(Epc.parse(epc));
        return world.capture.in(connection -> world.capture.items.contents(connection, number));
    }

    @Test
    void whatWasNotShippedIsBackWhereItWas() {
        Item before = pack(0);
        accepted(shipped("gone", world.packs(0, 2)));
        assertThat(pack(0).state()).isEqualTo(ItemState.IN_TRANSIT);

        accepted(inError(shipped("gone", world.packs(0, 2)), "urn:uuid:none"));

        assertThat(pack(0)).isEqualTo(before);
        assertThat(pack(1).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void whatWasNotDestroyedIsBackInItsContainer() {
        accepted(packed("packed", world.packs(0, 3)));
        Told destroyed = Told.object(
                        world.id("destroyed"), "2026-11-20T10:00:00Z", "DELETE", "destroying", world.packs(1, 2))
                .at(world.plant, world.plant);
        accepted(destroyed);
        assertThat(inside(pallet).size()).isEqualTo(2);

        accepted(inError(destroyed, "urn:uuid:none"));

        assertThat(pack(1).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(pack(1).parent()).isEqualTo(pack(0).parent()).isPositive();
        assertThat(inside(pallet).size()).isEqualTo(3);
        assertThat(item(pallet).holdsOthers()).isTrue();
    }

    @Test
    void whatWasNotPackedIsOutAndItsPalletNeverWas() {
        accepted(packed("packed", world.packs(0, 3)));
        accepted(inError(packed("packed", world.packs(0, 3)), "urn:uuid:none"));

        assertThat(pack(0).isPacked()).isFalse();
        assertThat(inside(pallet)).isEqualTo(ItemRuns.EMPTY);
        assertThat(item(pallet).state()).isEqualTo(ItemState.ISSUED);
        assertThat(item(pallet).holdsOthers()).isFalse();
    }

    @Test
    void whatAWrongShipmentDidToThePalletLeavesThoseToo_ThatWereUnpackedSince() {
        accepted(packed("packed", world.packs(0, 3)));
        accepted(shipped("gone", List.of(pallet)));
        accepted(Told.aggregation(
                        world.id("out"), "2026-11-20T11:00:00Z", "DELETE", "unpacking", pallet, world.packs(0, 1))
                .at(world.plant, world.plant));
        assertThat(pack(0).state()).isEqualTo(ItemState.IN_TRANSIT);

        accepted(inError(shipped("gone", List.of(pallet)), "urn:uuid:none"));

        assertThat(pack(0).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(pack(0).isPacked()).isFalse();
        assertThat(pack(1).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void whatLaterEventsBuildOnIsNotTakenBackBeforeThem() {
        accepted(packed("packed", world.packs(0, 3)));

        CaptureJob job = report(inError(made("made", 0, 6, "L1"), "urn:uuid:none"));

        assertThat(job.status()).isEqualTo(CaptureStatus.REJECTED);
        assertThat(job.errors()).extracting(CaptureError::code).containsOnly("built-upon");
        assertThat(job.errors().get(0).detail())
                .isEqualTo("Event " + world.id("packed") + " of 2026-11-20T09:00:00Z builds on event "
                        + world.id("made") + ": without it, (01)" + world.serials.pack
                        + "(21)S0 is not commissioned and cannot be packed; declare the later one in error first");
        assertThat(pack(0).isPacked()).isTrue();

        accepted(inError(made("made", 0, 6, "L1"), "urn:uuid:none")
                .and(inError(packed("packed", world.packs(0, 3)), "urn:uuid:none")));
        assertThat(pack(0).state()).isEqualTo(ItemState.ISSUED);
        assertThat(pack(0).lot()).isEqualTo(Item.NONE);
    }

    @Test
    void theCorrectionComesInTheSameDocument() {
        int wrongLot = pack(0).lot();

        accepted(inError(made("made", 0, 6, "L1"), world.id("right")).and(made("right", 0, 6, "L2")));

        assertThat(pack(0).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(pack(0).lot()).isPositive().isNotEqualTo(wrongLot);
    }

    @Test
    void anObservationThatNothingDependsOnIsTakenOutOfTheMiddle() {
        Told stored = Told.object(world.id("stored"), "2026-11-20T09:00:00Z", "OBSERVE", "storing", world.packs(0, 2))
                .at(world.sgln(5), world.sgln(5));
        accepted(stored);
        accepted(shipped("gone", world.packs(0, 1)));

        accepted(inError(stored, "urn:uuid:none"));

        assertThat(pack(0).state()).isEqualTo(ItemState.IN_TRANSIT);
        assertThat(pack(1).location()).isEqualTo(pack(5).location());
    }

    @Test
    void anEventThatWasDeclaredInErrorBeforeItCameDoesNotCount() {
        accepted(inError(shipped("gone", world.packs(0, 2)), "urn:uuid:none"));
        accepted(shipped("gone", world.packs(0, 2)));

        assertThat(pack(0).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(world.found(Viewer.HOUSE, "EQ_eventID", world.id("gone"))).hasSize(2);
    }

    @Test
    void aPartnerCannotDeclareWhatOthersReported() throws Exception {
        String partner = "partner-" + world.prefix;
        world.capture.in(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into account (name, display_name,"
                    + " password_hash, roles, changed_at) values (?, 'P', '$2a$10$abc', '{partner}', now())")) {
                insert.setString(1, partner);
                return insert.executeUpdate();
            }
        });
        CaptureJob job = report(inError(made("made", 0, 6, "L1"), "urn:uuid:none"), partner);

        assertThat(job.errors()).extracting(CaptureError::code).containsExactly("not-the-reporter");
        assertThat(pack(0).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void ofOthersThingsItIsSaidAndTakenBack() {
        List<String> foreign = List.of("urn:epc:id:sgtin:4012345.098765." + world.prefix);
        Told wrong = Told.object(world.id("held"), "2026-11-20T08:00:00Z", "OBSERVE", "holding", foreign)
                .at(world.plant, world.plant);
        accepted(wrong);
        assertThat(item(foreign.get(0)).state()).isEqualTo(ItemState.HELD);

        accepted(inError(wrong, "urn:uuid:none"));

        assertThat(item(foreign.get(0)).state()).isEqualTo(ItemState.ISSUED);
    }

    @Test
    void aDeclarationAndWhatWouldBuildOnTheEventExcludeEachOther() {
        for (int i = 0; i < 20; i++) {
            int first = 100 + 10 * i;
            String pallet = world.serials.pallet(100 + i);
            String id = "made-" + i;
            accepted(made(id, first, first + 10, "L1"));
            Told packed = Told.aggregation(
                            world.id("packed-" + i),
                            "2026-11-20T09:00:00Z",
                            "ADD",
                            "packing",
                            pallet,
                            world.packs(first, first + 10))
                    .at(world.plant, world.plant);
            CompletableFuture<CaptureJob> packing = later(() -> report(packed));
            CompletableFuture<CaptureJob> declaring =
                    later(() -> report(inError(made(id, first, first + 10, "L1"), "urn:uuid:none")));

            boolean isPacked = packing.join().status() == CaptureStatus.ACCEPTED;
            boolean isDeclared = declaring.join().status() == CaptureStatus.ACCEPTED;
            assertThat(isPacked).as("round %d", i).isNotEqualTo(isDeclared);
            assertThat(pack(first).isPacked()).isEqualTo(isPacked);
            assertThat(pack(first).state()).isEqualTo(isPacked ? ItemState.ACTIVE : ItemState.ISSUED);
        }
    }

    @Test
    void anEventAndItsDeclarationAtTheSameMomentLeaveNoTraceOfTheEvent() {
        accepted(made("many", 500, 520, "L1"));
        for (int i = 0; i < 20; i++) {
            String id = "shipped-" + i;
            List<String> pack = world.packs(500 + i, 501 + i);
            CompletableFuture<CaptureJob> shipping = later(() -> report(shipped(id, pack)));
            CompletableFuture<CaptureJob> declaring = later(() -> report(inError(shipped(id, pack), "urn:uuid:none")));

            assertThat(shipping.join().status()).as("round %d", i).isEqualTo(CaptureStatus.ACCEPTED);
            assertThat(declaring.join().status()).as("round %d", i).isEqualTo(CaptureStatus.ACCEPTED);
            assertThat(pack(500 + i).state()).as("round %d", i).isEqualTo(ItemState.ACTIVE);
        }
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }
}
