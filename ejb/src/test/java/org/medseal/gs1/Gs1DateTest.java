package org.medseal.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gs1DateTest {
    @ParameterizedTest
    @CsvSource({
        "281031, 2026-11-23, 2028-10-31",
        "281000, 2026-11-23, 2028-10-31",
        "280200, 2026-11-23, 2028-02-29",
        "270200, 2026-11-23, 2027-02-28",
        // 50 years ahead is still this century, 51 the last
        "761231, 2026-11-23, 2076-12-31",
        "771231, 2026-11-23, 1977-12-31",
        "991231, 2026-11-23, 1999-12-31",
        // from 2060 on, 49 years back is this century, 50 the next
        "111231, 2060-01-01, 2011-12-31",
        "101231, 2060-01-01, 2110-12-31",
        "000101, 2099-12-31, 2100-01-01",
    })
    void readsADateInItsCentury(String text, LocalDate today, LocalDate date) {
        assertThat(Gs1Date.parse(text, today)).isEqualTo(date);
        if (!text.endsWith("00")) {
            assertThat(Gs1Date.format(date)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "281301 | Date 281301: there is no month 13",
                "280001 | Date 280001: there is no month 00",
                "270229 | Date 270229: there is no day 29 in month 02 of 2027",
                "280431 | Date 280431: there is no day 31 in month 04 of 2028",
                "28043 | Date \"28043\" has 5 characters; it must have exactly 6 digits",
                "2804A1 | Date \"2804A1\": the character \"A\" at position 5 is wrong, only digits are allowed",
            })
    void refusesADateThatDoesNotExist(String text, String sentence) {
        assertThatThrownBy(() -> Gs1Date.parse(text, LocalDate.of(2026, 11, 23)))
                .isInstanceOf(Gs1Exception.class)
                .hasMessage(sentence);
    }
}
