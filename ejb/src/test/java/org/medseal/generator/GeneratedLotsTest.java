package org.medseal.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.InvalidInputException;
import org.medseal.epcis.Action;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.DocumentCheck;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.Form;
import org.medseal.epcis.ObjectEvent;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gtin;

class GeneratedLotsTest {
    private static final Gtin GTIN = Gtin.parse("09529999000019");
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static LotPlan plan(int lots, int packs, Mishap... mishaps) {
        return new LotPlan(
                GTIN,
                CompanyPrefix.parse("9529999"),
                7,
                START,
                new LotPlan.Size(lots, packs, 50, 10),
                Set.copyOf(Arrays.asList(mishaps)));
    }

    private static byte[] document(LotPlan plan, EpcisWriter.Syntax syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GeneratedLots(plan).writeTo(out, syntax, EpcisWriter.CbvSpelling.URN);
        return out.toByteArray();
    }

    private static List<EpcisEvent> events(LotPlan plan) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        new GeneratedLots(plan).tell(events::add);
        return events;
    }

    @ParameterizedTest
    @EnumSource(EpcisWriter.Syntax.class)
    void aDocumentKeepsToTheSchemasWhateverGoesWrongInItsLots(EpcisWriter.Syntax syntax) throws IOException {
        LotPlan plan = plan(2, 1_234, Mishap.values());
        byte[] document = document(plan, syntax);
        Form form = EpcisReader.detect(new ByteArrayInputStream(document));
        DocumentCheck check = DocumentCheck.of(new ByteArrayInputStream(document), form, event -> {});
        assertThat(check.faults()).isEmpty();
        assertThat(check.events()).isEqualTo(events(plan).size());
    }

    @Test
    void thePlanAloneDecidesWhatIsWritten() throws IOException {
        byte[] first = document(plan(3, 500), EpcisWriter.Syntax.XML_1_2);
        assertThat(document(plan(3, 500), EpcisWriter.Syntax.XML_1_2)).isEqualTo(first);
        LotPlan other =
                new LotPlan(GTIN, CompanyPrefix.parse("9529999"), 8, START, new LotPlan.Size(3, 500, 50, 10), Set.of());
        assertThat(document(other, EpcisWriter.Syntax.XML_1_2)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 50, 10", "2, 2, 50, 10", "1, 52, 50, 10", "3, 1001, 50, 10", "1, 60000, 50, 10", "2, 1500, 1, 1"
    })
    void howMuchItComesToIsKnownBefore(int lots, int packs, int packsPerCase, int casesPerPallet) throws IOException {
        LotPlan.Size size = new LotPlan.Size(lots, packs, packsPerCase, casesPerPallet);
        for (Set<Mishap> mishaps : List.of(Set.<Mishap>of(), Set.of(Mishap.values()))) {
            if (mishaps.isEmpty() || size.cases() > 1) {
                LotPlan plan = new LotPlan(GTIN, CompanyPrefix.parse("9529999"), 7, START, size, mishaps);
                List<EpcisEvent> events = events(plan);
                LotTally tally = new GeneratedLots(plan).tally();
                assertThat(tally.events()).isEqualTo(events.size());
                assertThat(tally.shipments() + tally.returns() + (mishaps.isEmpty() ? 0 : lots))
                        .isEqualTo(count(events, "shipping"));
                assertThat(tally.things() + (mishaps.isEmpty() ? 0 : lots)).isEqualTo(commissioned(events));
            }
        }
    }

    private static long count(List<EpcisEvent> events, String step) {
        return events.stream()
                .filter(event -> event.bizStep().orElse("").equals(step))
                .count();
    }

    private static long commissioned(List<EpcisEvent> events) {
        return events.stream()
                .filter(event -> event instanceof ObjectEvent object && object.what() == Action.ADD)
                .mapToLong(event -> ((ObjectEvent) event).epcs().size())
                .sum();
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        LotOrder some = new LotOrder(null, null, null, null, 3, null, null, null, Set.of(Mishap.PACKED_TWICE));
        LotPlan usual = LotOrder.NONE.plan(START);
        assertThat(usual).isEqualTo(LotOrder.usual(START));
        assertThat(some.plan(START))
                .isEqualTo(new LotPlan(
                        usual.gtin(),
                        usual.companyPrefix(),
                        usual.seed(),
                        START,
                        new LotPlan.Size(3, 1_000, 50, 100),
                        Set.of(Mishap.PACKED_TWICE)));
    }

    @Test
    void everyPackIsCommissionedOnceAndPackedOnce() throws IOException {
        Set<EpcUri> commissioned = new HashSet<>();
        Map<EpcUri, String> packedIn = new HashMap<>();
        for (EpcisEvent event : events(plan(3, 1_111))) {
            if (event instanceof ObjectEvent object && object.what() == Action.ADD) {
                object.epcs().forEach(epc -> assertThat(commissioned.add(epc)).isTrue());
            }
            if (event instanceof AggregationEvent packing && packing.what() == Action.ADD) {
                assertThat(commissioned).contains(packing.parentId().orElseThrow());
                for (EpcUri child : packing.children().epcs()) {
                    assertThat(commissioned).contains(child);
                    assertThat(packedIn.put(child, packing.parent())).isNull();
                }
            }
        }
        // Packs, cases of 50, pallets of 10.
        assertThat(commissioned).hasSize(3 * (1_111 + 23 + 3));
        assertThat(packedIn).hasSize(3 * (1_111 + 23));
    }

    @Test
    void aMishapAddsItsOwnEventsAndChangesNoOther() throws IOException {
        int well = events(plan(1, 500)).size();
        for (Mishap mishap : Mishap.values()) {
            int more = mishap == Mishap.PACKED_TOO_EARLY ? 0 : 1;
            assertThat(events(plan(1, 500, mishap))).as(mishap.name()).hasSize(well + more);
        }
    }

    @Test
    void timesOfALotGoForwardButForTheCasePackedTooEarly() throws IOException {
        List<Instant> times =
                events(plan(1, 500)).stream().map(EpcisEvent::eventTime).toList();
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(events(plan(1, 500, Mishap.PACKED_TOO_EARLY)))
                .anyMatch(event -> event.eventTime().isBefore(START));
    }

    @Test
    void noTwoDeliveriesHaveOneDespatchAdvice() throws IOException {
        Map<String, Set<EpcUri>> shipped = new HashMap<>();
        for (EpcisEvent event : events(plan(3, 1_111))) {
            if (event instanceof ObjectEvent object
                    && "shipping".equals(event.bizStep().orElse(""))) {
                String advice = event.bizTransactions().get(0).id();
                assertThat(shipped.put(advice, Set.copyOf(object.epcs()))).isNull();
            }
        }
        assertThat(shipped).hasSize(3 * (3 + 2));
    }

    @Test
    void morePalletsThanThePrefixHasNumbersAreRefused() {
        CompanyPrefix nine = CompanyPrefix.parse("952999900");
        LotPlan.Size aCaseEach = new LotPlan.Size(10, 1_000_000, 1, 10_000);
        assertThatThrownBy(() -> new LotPlan(GTIN, nine, 1, START, aCaseEach, Set.of()))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(
                                refused.faults().get(0).detail())
                        .contains("10000000 cases and pallets", "10001000"));
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithEverythingThatIsWrong() {
        CompanyPrefix other = CompanyPrefix.parse("9521321");
        assertThatThrownBy(() -> new LotPlan(GTIN, other, 1, START, new LotPlan.Size(0, 10, 50, 0), Set.of()))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.faults())
                        .extracting(InvalidInputException.Fault::pointer)
                        .containsExactly("/lots", "/casesPerPallet", "/gtin"));
        assertThatThrownBy(() -> plan(1, 50, Mishap.PACKED_TWICE)).hasMessageContaining("cannot be made up");
    }
}
