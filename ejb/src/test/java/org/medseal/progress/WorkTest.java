package org.medseal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

class WorkTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Works works = new Works(Clock.fixed(NOON, ZoneOffset.UTC));

    private WorkRow only() {
        List<WorkRow> rows = works.since(NOON);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void workIsKnownUntilItIsOver() {
        try (Work work = works.begin(WorkKind.PRINT, "R1", 10)) {
            work.advance(3);
            work.advance(4);
            assertThat(only().done()).isEqualTo(7);
            assertThat(only().total()).isEqualTo(10);
            assertThat(works.since(NOON.minusMillis(1))).isEmpty();
        }
        assertThat(works.since(NOON)).isEmpty();
        assertThat(works.isEmpty()).isTrue();
    }

    @Test
    void eachStepBeginsAnewAndNoneIsMoreThanWhole() {
        long[] read = {0};
        try (Work work = works.begin(WorkKind.CAPTURE, "c", 0)) {
            work.step("reading", () -> read[0]);
            read[0] = 60_000;
            assertThat(only())
                    .extracting(WorkRow::step, WorkRow::done, WorkRow::total)
                    .containsExactly("reading", 60_000L, 0L);
            work.step("checking", 100);
            work.reach(120);
            assertThat(only())
                    .extracting(WorkRow::step, WorkRow::done, WorkRow::total)
                    .containsExactly("checking", 100L, 100L);
        }
    }

    @Test
    void everyNodeReadsItAndWhatADeadNodeLeftIsForgotten() throws Exception {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Work work = works.begin(WorkKind.EXPORT, "audit", 500)) {
            WorkTable table = new WorkTable(connection);
            String before = table.stamp();
            work.advance(20);
            table.write(works.since(NOON), NOON);
            work.advance(30);
            table.write(works.since(NOON), NOON.plusSeconds(1));
            assertThat(table.read(NOON))
                    .contains(only())
                    .extracting(WorkRow::done)
                    .contains(50L);
            assertThat(table.stamp()).isNotEqualTo(before);
            assertThat(table.read(NOON.plusSeconds(31))).isEmpty();
            table.delete(List.of(), NOON.plusSeconds(31));
            assertThat(table.stamp()).isEqualTo(before);
        }
    }
}
