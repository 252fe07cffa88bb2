package org.medseal.web.faces.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 200000, 0",
        "1, 200000, 0.1",
        "66000, 200000, 33.0",
        "199999, 200000, 99.9",
        "200000, 200000, 100",
        "0, 0, 0"
    })
    void allIsSaidOnlyOfAllAndNothingOnlyOfNone(long units, long all, String percent) {
        assertThat(Outcome.percent(units, all)).isEqualTo(percent + "\u00a0%");
    }
}
