package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to an item, and what follows. */
class ItemWorkspaceTest {
    private static final long PACK = Events.number(3, 1);
    private static final long PACK_2 = Events.number(3, 2);
    private static final long CASE = Events.number(4, 1);
    private static final long CASE_2 = Events.number(4, 2);
    private static final long PALLET = Events.number(4, 300);
    private static final long OTHERS = 5;
    private static final long OTHERS_CASE = 6;

    private final ItemWorkspace items = ItemWorkspace.inMemory();
    private final Events events = new Events();

    /** Each row: what happened to the pack before, what is tried, the state afterwards or the sentence. */
    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource(textBlock = """
            '',                     COMMISSION,    active
            '',                     ENCODE,        encoded
            '',                     SHIP,          P is not commissioned and cannot be shipped
            '',                     OBSERVE,       P is not commissioned and cannot be observed
            '',                     DISPENSE,      P is not commissioned and cannot be dispensed
            '',                     DESTROY,       destroyed
            '',                     DECOMMISSION,  decommissioned
            ENCODE,                 COMMISSION,    active
            ENCODE,                 SHIP,          P is not commissioned and cannot be shipped
            COMMISSION,             COMMISSION,    P is active and cannot be commissioned again
            COMMISSION SHIP,        COMMISSION,    P is in transit and cannot be commissioned again
            COMMISSION DESTROY,     COMMISSION,    P is destroyed and cannot be commissioned again
            COMMISSION,             SHIP,          in transit
            COMMISSION SHIP,        SHIP,          P is in transit and cannot be shipped
            COMMISSION SHIP,        RECEIVE,       active
            COMMISSION SHIP RECEIVE, SHIP,         in transit
            COMMISSION SHIP,        VOID_SHIPPING, active
            COMMISSION,             VOID_SHIPPING, 'P is active, not in transit, and cannot be taken back from shipping'
            COMMISSION SHIP,        RETURN,        returned
            COMMISSION DISPENSE,    RETURN,        returned
            COMMISSION SHIP RETURN, SHIP,          in transit
            COMMISSION SHIP,        SAMPLE,        P is in transit and cannot be sampled
            COMMISSION,             SAMPLE,        sampled
            COMMISSION SAMPLE,      DESTROY,       destroyed
            COMMISSION SAMPLE,      SHIP,          P is sampled and cannot be shipped
            COMMISSION DISPENSE,    DISPENSE,      P is dispensed and cannot be dispensed
            COMMISSION HOLD,        SHIP,          P is held and cannot be shipped
            COMMISSION HOLD,        DISPENSE,      P is held and cannot be dispensed
            COMMISSION HOLD RELEASE, SHIP,         in transit
            COMMISSION DECOMMISSION, DESTROY,      destroyed
            COMMISSION DESTROY,     OBSERVE,       P is destroyed and cannot be observed
            COMMISSION DECOMMISSION, DECOMMISSION, P is decommissioned and cannot be decommissioned
            COMMISSION,             UNPACK,        P is not packed in anything and cannot be unpacked from it
            """)
    void rulesOnePack(String before, String move, String result) {
        if (!before.isEmpty()) {
            for (String earlier : before.split(" ")) {
                allowed(events.next(Move.valueOf(earlier), PACK));
            }
        }
        Item known = items.item(PACK);
        Refusals refusals = items.apply(events.next(Move.valueOf(move), PACK));
        if (refusals.isRefused()) {
            assertThat(sentences(refusals)).containsExactly(result);
            assertThat(items.item(PACK)).isEqualTo(known);
        } else {
            assertThat(items.item(PACK).state()).hasToString(result);
        }
    }

    @Test
    void doesAllOfAChangeOrNothing() {
        allowed(events.next(Move.COMMISSION, PACK));
        Refusals refusals = items.apply(events.next(Move.SHIP, PACK, PACK_2));
        assertThat(sentences(refusals)).containsExactly("Q is not commissioned and cannot be shipped");
        assertThat(refusals.mayPass()).isTrue();
        assertThat(items.item(PACK).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void refusesAnotherLot() {
        allowed(events.next(Move.ENCODE, PACK).withLot(7));
        assertThat(sentences(items.apply(events.next(Move.COMMISSION, PACK).withLot(8))))
                .containsExactly("P belongs to another lot and cannot be commissioned in this one");
        allowed(events.next(Move.COMMISSION, PACK).withLot(7));
    }

    @Test
    void makesALogisticUnitActiveByPackingButNotACase() {
        allowed(events.next(Move.COMMISSION, PACK));
        assertThat(sentences(items.apply(events.next(Move.PACK, PACK).withParent(CASE, false))))
                .containsExactly("C is not commissioned and nothing can be packed in it");
        allowed(events.next(Move.PACK, PACK).withParent(CASE, true));
        assertThat(items.item(CASE).state()).isEqualTo(ItemState.ACTIVE);
        assertThat(items.item(CASE).holdsOthers()).isTrue();
        assertThat(items.contents(CASE)).isEqualTo(ItemRuns.of(PACK));
    }

    @Test
    void refusesToPackWhatIsPackedOrNotThere() {
        allowed(events.next(Move.COMMISSION, PACK));
        allowed(events.next(Move.PACK, PACK).withParent(CASE, true));
        assertThat(sentences(items.apply(events.next(Move.PACK, PACK, PACK_2).withParent(CASE_2, true))))
                .containsExactly(
                        "P is packed in C already and cannot be packed", "Q is not commissioned and cannot be packed");
        assertThat(items.item(CASE_2).state()).isEqualTo(ItemState.ISSUED);
    }

    @Test
    void refusesToPackAThingIntoItself() {
        hierarchy();
        assertThat(sentences(items.apply(events.next(Move.PACK, PALLET).withParent(CASE, true))))
                .containsExactly("L cannot be packed in C, which is inside of it");
        assertThat(sentences(items.apply(events.next(Move.PACK, PALLET).withParent(PALLET, true))))
                .containsExactly("L cannot be packed in L, which is inside of it");
    }

    @Test
    void movesAllThatIsInsideByMovingTheTop() {
        hierarchy();
        ItemChange shipping = events.next(Move.SHIP, PALLET).withLocation(9);
        allowed(shipping);
        assertThat(items.item(PACK).state()).isEqualTo(ItemState.ACTIVE);
        Item pack = items.effective(PACK);
        assertThat(pack.state()).isEqualTo(ItemState.IN_TRANSIT);
        assertThat(pack.location()).isEqualTo(9);
        assertThat(pack.since()).isEqualTo(shipping.at());
        assertThat(pack.disposition()).isEqualTo(Disposition.IN_TRANSIT);
        assertThat(sentences(items.apply(events.next(Move.SHIP, CASE))))
                .containsExactly(
                        "C is packed in L and cannot be shipped by itself; unpack it first",
                        "C is in transit and cannot be shipped");
    }

    @Test
    void shipsWhatIsInsideWhereItsContainerIsNamedToo() {
        hierarchy();
        allowed(events.next(Move.SHIP, PACK, CASE, PALLET));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.IN_TRANSIT);
        allowed(events.next(Move.RECEIVE, PALLET));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void takesTheStateAlongWhenLeaving() {
        hierarchy();
        allowed(events.next(Move.SHIP, PALLET).withLocation(9));
        allowed(events.next(Move.UNPACK, CASE).withParent(PALLET, true));
        assertThat(items.item(CASE).state()).isEqualTo(ItemState.IN_TRANSIT);
        assertThat(items.item(CASE).location()).isEqualTo(9);
        allowed(events.next(Move.RECEIVE, PALLET));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.IN_TRANSIT);
        allowed(events.next(Move.RECEIVE, CASE));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void emptiesAContainer() {
        hierarchy();
        allowed(events.next(Move.COMMISSION, PACK_2));
        assertThat(sentences(items.apply(events.next(Move.UNPACK, PACK_2).withParent(PALLET, true))))
                .contains("Q is not packed in L and cannot be unpacked from it");
        allowed(events.next(Move.UNPACK).withParent(CASE, true));
        assertThat(items.departures()).containsEntry(CASE, ItemRuns.of(PACK));
        assertThat(items.item(PACK).isPacked()).isFalse();
        assertThat(items.item(CASE).holdsOthers()).isFalse();
        assertThat(sentences(items.apply(events.next(Move.UNPACK).withParent(CASE, true))))
                .containsExactly("C holds nothing and cannot be unpacked");
    }

    @Test
    void takesASampleOutOfItsCase() {
        hierarchy();
        allowed(events.next(Move.SAMPLE, PACK));
        assertThat(items.departures()).containsEntry(CASE, ItemRuns.of(PACK));
        assertThat(items.contents(CASE)).isEqualTo(ItemRuns.EMPTY);
        allowed(events.next(Move.SHIP, PALLET));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.SAMPLED);
    }

    @Test
    void destroysWhatIsInsideWithItsContainer() {
        hierarchy();
        allowed(events.next(Move.DESTROY, PALLET));
        assertThat(items.effective(PACK).state()).isEqualTo(ItemState.DESTROYED);
        assertThat(sentences(items.apply(events.next(Move.DISPENSE, PACK))))
                .containsExactly("P is destroyed and cannot be dispensed");
    }

    @Test
    void takesOthersItemsAsReported() {
        allowed(events.next(Move.SHIP, OTHERS));
        assertThat(items.item(OTHERS).state()).isEqualTo(ItemState.IN_TRANSIT);
        Refusals refusals = items.apply(events.next(Move.SHIP, OTHERS));
        assertThat(refusals.isRefused()).isFalse();
        assertThat(refusals.list())
                .extracting(Refusal::code, Refusal::severity)
                .containsExactly(tuple("in-transit", Refusal.Severity.DISCREPANCY));
        allowed(events.next(Move.PACK, OTHERS + 10).withParent(OTHERS_CASE, false));
        assertThat(items.apply(events.next(Move.PACK, OTHERS + 10).withParent(OTHERS + 20, true))
                        .list())
                .extracting(Refusal::code)
                .containsExactly("already-packed");
        assertThat(items.contents(OTHERS_CASE)).isEqualTo(ItemRuns.EMPTY);
        assertThat(items.contents(OTHERS + 20)).isEqualTo(ItemRuns.of(OTHERS + 10));
    }

    @Test
    void leavesTheLaterEventInPlaceWhenAnOlderOneComesLate() {
        allowed(events.next(Move.COMMISSION, PACK, OTHERS));
        ItemChange early = events.next(Move.OBSERVE, PACK).withLocation(1);
        ItemChange shipping = events.next(Move.SHIP, PACK, OTHERS);
        ItemChange late = events.next(Move.OBSERVE, PACK).withLocation(2);
        allowed(late);
        allowed(early);
        assertThat(items.item(PACK).location()).isEqualTo(2);
        assertThat(items.item(PACK).since()).isEqualTo(late.at());
        allowed(shipping);
        assertThat(items.item(PACK).state()).isEqualTo(ItemState.IN_TRANSIT);
        assertThat(items.item(OTHERS).state()).isEqualTo(ItemState.IN_TRANSIT);
    }

    private void hierarchy() {
        allowed(events.next(Move.COMMISSION, PACK).withLot(5).withLocation(1));
        allowed(events.next(Move.PACK, PACK).withParent(CASE, true));
        allowed(events.next(Move.PACK, CASE).withParent(PALLET, true));
    }

    private void allowed(ItemChange change) {
        assertThat(sentences(items.apply(change))).isEmpty();
    }

    private static List<String> sentences(Refusals refusals) {
        return refusals.list().stream()
                .map(refusal -> refusal.sentence(ItemWorkspaceTest::name))
                .toList();
    }

    private static String name(long number) {
        return number == PACK ? "P" : number == PACK_2 ? "Q" : number == CASE ? "C" : number == PALLET ? "L" : "?";
    }
}
