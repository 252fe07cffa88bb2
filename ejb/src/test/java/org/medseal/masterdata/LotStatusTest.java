package org.medseal.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotStatusTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, RELEASED, true", "OPEN, RECALLED, true", "CLOSED, OPEN, false", "RELEASED, BLOCKED, true",
        "RELEASED, OPEN, false", "RELEASED, REJECTED, false", "BLOCKED, RELEASED, true", "REJECTED, RELEASED, false",
        "REJECTED, RECALLED, true", "RECALLED, RELEASED, false", "RECALLED, BLOCKED, false"
    })
    void movesOnlyAsTheTableSays(LotStatus from, LotStatus to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
