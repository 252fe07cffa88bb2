package org.medseal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.capture.CaptureFixture;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.Documents;
import org.medseal.capture.TestSerials;
import org.medseal.gs1.Epc;
import org.medseal.masterdata.CompanyPrefixes;
import org.medseal.trace.events.Viewer;

class TraceTest {
    private final CaptureFixture capture = new CaptureFixture();
    private final TestSerials serials = capture.serials;

    private interface Question<T> {
        T ask(Trace trace) throws SQLException;
    }

    private <T> T trace(Question<T> question) {
        return trace(Viewer.HOUSE, question);
    }

    private <T> T trace(Viewer viewer, Question<T> question) {
        return capture.in(connection -> question.ask(new Trace(
                connection,
                new Trace.Sources(
                        capture.items,
                        capture.numbers,
                        new CompanyPrefixes(),
                        id -> capture.lots.values().stream()
                                .filter(lot -> lot.id() == id)
                                .findFirst()
                                .orElseThrow(),
                        capture.places::uri),
                viewer)));
    }

    private List<HistoryEntry> history(Viewer viewer, String epc) {
        return trace(viewer, trace -> trace.history(Epc.parse(epc)));
    }

    private List<String> packs(long from, long to) {
        return LongStream.range(from, to).mapToObj(serials::pack).toList();
    }

    /** 10 packs in two cases on a pallet, which ships; then one pack is taken out of its case. */
    @BeforeEach
    void story() {
        Documents line = new Documents()
                .commission(packs(0, 10), "L1", "2028-10-31")
                .commission(List.of(serials.carton(1), serials.carton(2)), null, null)
                .pack(serials.carton(1), packs(0, 5))
                .pack(serials.carton(2), packs(5, 10))
                .pack(serials.pallet(1), List.of(serials.carton(1), serials.carton(2)));
        Documents warehouse =
                new Documents().from(10).object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(1)));
        Documents wholesaler = new Documents()
                .from(20)
                .object("OBSERVE", "receiving", "in_progress", List.of(serials.pallet(1)))
                .unpack(serials.pallet(1), List.of())
                .unpack(serials.carton(1), packs(3, 4))
                .object("OBSERVE", "storing", "sellable_accessible", List.of(serials.carton(1)));
        for (Documents each : List.of(line, warehouse, wholesaler)) {
            assertThat(capture.capture(each).status()).isEqualTo(CaptureStatus.ACCEPTED);
        }
    }

    @Test
    void tellsWhatAPackIsNow() {
        ItemView item = trace(trace -> trace.item(Epc.parse(serials.pack(7))));

        assertThat(item.digitalLink()).isEqualTo("https://id.gs1.org/01/" + serials.pack + "/21/S7");
        assertThat(item.lot()).isEqualTo("L1");
        assertThat(item.expiry()).isEqualTo(LocalDate.of(2028, 10, 31));
        assertThat(item.state()).isEqualTo("active");
        assertThat(item.disposition()).isEqualTo("in_progress");
        assertThat(item.parent()).isEqualTo("https://id.gs1.org/01/" + serials.carton + "/21/S2");
        assertThat(item.outermost()).isEqualTo(item.parent());
    }

    @Test
    void knowsAnIssuedSerialAndRefusesOneThatWasNever() {
        assertThat(trace(trace -> trace.item(Epc.parse(serials.pack(99)))).state())
                .isEqualTo("issued");
        assertThatThrownBy(() -> trace(trace -> trace.item(Epc.parse(serials.pack(5_000_000)))))
                .isInstanceOf(NeverIssuedException.class);
    }

    @Test
    void historyHoldsTheContainersEventsWhileThePackWasInside() {
        List<HistoryEntry> history = trace(trace -> trace.history(Epc.parse(serials.pack(3))));

        assertThat(history)
                .extracting(HistoryEntry::bizStep)
                .containsExactly(
                        "commissioning", "packing", "packing", "shipping", "receiving", "unpacking", "unpacking");
        assertThat(history)
                .extracting(HistoryEntry::viaContainer)
                .containsExactly(false, false, true, true, true, true, false);
    }

    @Test
    void whoStaysInsideAlsoSeesWhatHappensLater() {
        List<HistoryEntry> history = trace(trace -> trace.history(Epc.parse(serials.pack(2))));

        assertThat(history).extracting(HistoryEntry::bizStep).endsWith("unpacking", "storing");
    }

    @Test
    void aLineSeesAnItemAsFarAsItReportedOfIt() {
        Viewer reporter = Viewer.reporter(capture.sender);
        Viewer stranger = Viewer.reporter("stranger");

        assertThat(history(reporter, serials.pack(3))).hasSize(7);
        assertThatThrownBy(() -> trace(stranger, trace -> trace.item(Epc.parse(serials.pack(3)))))
                .hasMessageContaining("Nothing is known of");
        assertThatThrownBy(() -> trace(stranger, trace -> trace.contents(Epc.parse(serials.carton(1)), null)))
                .hasMessageContaining("Nothing is known of");
        capture.sender = "somebody-else";
        capture.capture(
                new Documents().from(50).object("OBSERVE", "storing", "sellable_accessible", List.of(serials.pack(3))));
        ItemView item = trace(reporter, trace -> trace.item(Epc.parse(serials.pack(3))));
        assertThat(item.state()).isEqualTo("active");
        assertThat(item.location()).isNull();
        assertThat(history(reporter, serials.pack(3))).hasSize(7);
    }

    @Test
    void showsContentsNowAndAtATime() {
        ContentsNode now = trace(trace -> trace.contents(Epc.parse(serials.carton(1)), null));
        ContentsNode then =
                trace(trace -> trace.contents(Epc.parse(serials.pallet(1)), Instant.parse("2026-11-20T08:15:00Z")));

        assertThat(now.items()).isEqualTo(4);
        assertThat(then.items()).isEqualTo(12);
        assertThat(then.contents()).extracting(ContentsNode::items).containsExactly(5, 5);
        assertThat(trace(trace -> trace.contents(Epc.parse(serials.pallet(1)), null))
                        .items())
                .isZero();
    }

    @Test
    void looksIntoAContainerPageByPage() {
        Epc carton = Epc.parse(serials.carton(1));
        InsidePage first = trace(trace -> trace.inside(carton, 0, 3));
        InsidePage rest = trace(trace -> trace.inside(carton, 3, 3));

        assertThat(first.items())
                .hasSize(3)
                .extracting(InsidePage.Inside::holds)
                .containsOnly(0);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.more()).isTrue();
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.more()).isFalse();
        assertThat(trace(trace -> trace.inside(carton, 99, 3)).items()).isEmpty();
    }
}
