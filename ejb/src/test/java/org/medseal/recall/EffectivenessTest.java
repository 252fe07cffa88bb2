package org.medseal.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medseal.gs1.Gln;
import org.medseal.items.ItemState;

/** A lot of 100: 40 never left, 30 were with the wholesaler and 30 with the pharmacy when the recall was started. */
class EffectivenessTest {
    private static final Holder PLANT = new Holder(Gln.parse("9506000000015"), "Plant", "manufacturer", "BE", true);
    private static final Holder WHOLESALER =
            new Holder(Gln.parse("9521321000018"), "Wholesaler", "wholesaler", "AT", false);
    private static final Holder PHARMACY = new Holder(Gln.parse("9521321000025"), "Pharmacy", "pharmacy", "AT", false);
    private static final boolean BEFORE = false;
    private static final boolean SINCE = true;

    private final Map<Part, Long> parts = new HashMap<>();

    private EffectivenessTest with(ItemState state, Holder holder, boolean since, long units) {
        parts.merge(new Part(state, holder, since), units, Long::sum);
        return this;
    }

    private Effectiveness after(Answer... answers) {
        return after(RecallDepth.PATIENT, answers);
    }

    private Effectiveness after(RecallDepth depth, Answer... answers) {
        Map<Gln, Long> held = Map.of(WHOLESALER.gln(), 30L, PHARMACY.gln(), 30L);
        return Effectiveness.of(parts, new Effectiveness.Known(depth, 40, held, List.of(answers)));
    }

    private static Answer answer(Holder holder, long returned, long destroyed, long dispensed) {
        return new Answer(
                holder.gln(),
                "partner",
                Instant.EPOCH,
                true,
                new Answer.Quantities(returned, 0, destroyed, dispensed),
                false,
                null);
    }

    @Test
    void whatNeverLeftIsAccountedForAndTheRestIsUnknown() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 30)
                .with(ItemState.IN_TRANSIT, PHARMACY, BEFORE, 30);
        assertThat(after()).isEqualTo(new Effectiveness(100, 0, 40, 60));
    }

    @Test
    void whatComesBackIsRecovered() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.RETURNED, PLANT, SINCE, 20)
                .with(ItemState.HELD, WHOLESALER, SINCE, 4)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 6)
                .with(ItemState.DESTROYED, PHARMACY, SINCE, 10)
                .with(ItemState.ACTIVE, PHARMACY, BEFORE, 20);
        assertThat(after()).isEqualTo(new Effectiveness(100, 34, 40, 26));
    }

    @Test
    void puttingOwnStockOnHoldRecoversNothing() {
        with(ItemState.HELD, PLANT, SINCE, 40).with(ItemState.ACTIVE, WHOLESALER, BEFORE, 60);
        assertThat(after()).isEqualTo(new Effectiveness(100, 0, 40, 60));
    }

    @Test
    void whatWasDispensedOrGoneBeforeNeedsNoRecovering() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.DISPENSED, PHARMACY, BEFORE, 20)
                .with(ItemState.DISPENSED, PHARMACY, SINCE, 5)
                .with(ItemState.DECOMMISSIONED, PLANT, BEFORE, 5)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 30);
        assertThat(after()).isEqualTo(new Effectiveness(100, 0, 70, 30));
    }

    @Test
    void answersTellWhatEventsDoNotShow() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 30)
                .with(ItemState.ACTIVE, PHARMACY, BEFORE, 30);
        assertThat(after(answer(WHOLESALER, 20, 0, 0), answer(PHARMACY, 0, 5, 12)))
                .isEqualTo(new Effectiveness(100, 25, 52, 23));
    }

    @Test
    void aPackThatIsAnsweredForAndComesBackCountsOnce() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.RETURNED, PLANT, SINCE, 20)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 10)
                .with(ItemState.ACTIVE, PHARMACY, BEFORE, 30);
        assertThat(after(answer(WHOLESALER, 20, 0, 0))).isEqualTo(new Effectiveness(100, 20, 40, 40));
        assertThat(after(answer(WHOLESALER, 25, 0, 0))).isEqualTo(new Effectiveness(100, 25, 40, 35));
    }

    @Test
    void nobodyAnswersForMoreThanThereIs() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 30)
                .with(ItemState.ACTIVE, PHARMACY, BEFORE, 30);
        assertThat(after(answer(WHOLESALER, 1000, 1000, 1000))).isEqualTo(new Effectiveness(100, 30, 40, 30));
    }

    @Test
    void whatIsBelowTheDepthIsNotAskedFor() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.ACTIVE, WHOLESALER, BEFORE, 30)
                .with(ItemState.ACTIVE, PHARMACY, BEFORE, 30);
        assertThat(after(RecallDepth.WHOLESALE)).isEqualTo(new Effectiveness(100, 0, 70, 30));
    }

    @Test
    void theScopeSaysItThreeTimes() {
        with(ItemState.ACTIVE, PLANT, BEFORE, 40)
                .with(ItemState.IN_TRANSIT, WHOLESALER, BEFORE, 35)
                .with(ItemState.ACTIVE, PHARMACY, SINCE, 20)
                .with(ItemState.ACTIVE, Holder.UNKNOWN, BEFORE, 5);
        Scope scope = Scope.of(parts);
        assertThat(scope.units()).isEqualTo(100);
        assertThat(scope.byState())
                .containsExactly(new Scope.ByState("active", 65), new Scope.ByState("in_transit", 35));
        assertThat(scope.byHolder())
                .extracting(Scope.ByHolder::name)
                .containsExactly("Plant", "Wholesaler", "Pharmacy", null);
        assertThat(scope.byCountry())
                .containsExactly(
                        new Scope.ByCountry("AT", 55), new Scope.ByCountry("BE", 40), new Scope.ByCountry(null, 5));
    }
}
