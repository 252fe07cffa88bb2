package org.medseal.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ItemRuns;

class RecallTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final MakeRecall ORDER = order(false);

    private static MakeRecall order(boolean drill) {
        return new MakeRecall(
                "r1",
                Gtin.parse("09506000134352"),
                List.of(LotNumber.parse("A1234"), LotNumber.parse("A1235")),
                null,
                RecallClass.I,
                " Glass splinters ",
                RecallDepth.PATIENT,
                drill);
    }

    private final Recall recall = new Recall(ORDER, ItemRuns.EMPTY, "officer", NOW);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, STARTED, true", "DRAFT, WITHDRAWN, true", "DRAFT, CLOSED, false", "STARTED, CLOSED, true",
        "STARTED, DRAFT, false", "STARTED, WITHDRAWN, false", "STARTED, STARTED, false", "CLOSED, STARTED, false",
        "WITHDRAWN, STARTED, false", "WITHDRAWN, CLOSED, false"
    })
    void movesOnlyAsTheTableSays(RecallState from, RecallState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @Test
    void isStartedByAnotherThanItsMaker() {
        assertThatThrownBy(() -> recall.start("officer", 1, ItemRuns.EMPTY, NOW))
                .hasMessage("Recall 0 was made by officer; another person has to start it");
        recall.start("approver", 7, ItemRuns.EMPTY, NOW);
        assertThat(recall.row().state()).isEqualTo(RecallState.STARTED);
        assertThat(recall.row().startedBy()).isEqualTo("approver");
        assertThat(recall.signature()).contains(7L);
    }

    @Test
    void isStartedOnce() {
        recall.start("approver", 7, ItemRuns.EMPTY, NOW);
        assertThatThrownBy(() -> recall.start("approver2", 8, ItemRuns.EMPTY, NOW))
                .hasMessage("Recall 0 is started and cannot become started");
    }

    @Test
    void aDraftIsWithdrawnAndAStartedOneIsClosed() {
        Recall draft = new Recall(ORDER, ItemRuns.EMPTY, "officer", NOW);
        draft.end("officer", "a mistake", NOW);
        assertThat(draft.row().state()).isEqualTo(RecallState.WITHDRAWN);
        recall.start("approver", 7, ItemRuns.EMPTY, NOW);
        recall.end("officer", "everything is back", NOW);
        assertThat(recall.row().state()).isEqualTo(RecallState.CLOSED);
        assertThatThrownBy(() -> recall.end("officer", "again", NOW))
                .hasMessage("Recall 0 is closed and cannot become closed");
    }

    @Test
    void knowsTheOrderItWasMadeOf() {
        assertThat(recall.isOf(ORDER)).isTrue();
        assertThat(recall.isOf(order(true))).isFalse();
        assertThat(recall.row().reason()).isEqualTo("Glass splinters");
    }

    @Test
    void keepsLotsAndCodesAsTheyWere() {
        LotNumbersConverter lots = new LotNumbersConverter();
        CodeLinesConverter codes = new CodeLinesConverter();
        List<String> given = List.of("(01)09506000134352(21)A1", "https://id.gs1.org/01/09506000134352/21/A2");
        assertThat(lots.convertToEntityAttribute(lots.convertToDatabaseColumn(ORDER.lots())))
                .isEqualTo(ORDER.lots());
        assertThat(lots.convertToEntityAttribute(lots.convertToDatabaseColumn(List.of())))
                .isEmpty();
        assertThat(codes.convertToEntityAttribute(codes.convertToDatabaseColumn(given)))
                .isEqualTo(given);
        assertThat(codes.convertToEntityAttribute(codes.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new StartRecall("secret", "approved").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLESALE, pharmacy, false",
        "WHOLESALE, wholesaler, true",
        "WHOLESALE, , true",
        "PHARMACY, pharmacy, true",
        "PATIENT, hospital, true"
    })
    void goesAsFarDownAsItsDepth(RecallDepth depth, String role, boolean reached) {
        assertThat(depth.reaches(role)).isEqualTo(reached);
    }
}
