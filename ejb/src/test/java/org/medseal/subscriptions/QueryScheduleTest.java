package org.medseal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryScheduleTest {
    private static QuerySchedule schedule(String parts) {
        Map<String, String> all = new TreeMap<>();
        for (String part : parts.split(" ")) {
            all.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return new QuerySchedule(all);
    }

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "second=0                    | 2026-11-23T10:00:00Z | 2026-11-23T10:01:00Z",
                "second=[0-59]               | 2026-11-23T10:00:00Z | 2026-11-23T10:00:01Z",
                "second=[0-59]               | 2026-11-23T10:00:00.9Z | 2026-11-23T10:00:01Z",
                "minute=5                    | 2026-11-23T10:05:00Z | 2026-11-23T11:05:00Z",
                "minute=5,[10-12]            | 2026-11-23T10:05:00Z | 2026-11-23T10:10:00Z",
                "hour=1                      | 2026-11-23T10:00:00Z | 2026-11-24T01:00:00Z",
                "hour=1 minute=30            | 2026-11-23T00:00:00Z | 2026-11-23T01:30:00Z",
                "dayOfWeek=1                 | 2026-11-23T10:00:00Z | 2026-11-30T00:00:00Z",
                "dayOfWeek=7 hour=23         | 2026-11-23T10:00:00Z | 2026-11-29T23:00:00Z",
                "dayOfMonth=31               | 2026-11-23T10:00:00Z | 2026-12-31T00:00:00Z",
                "dayOfMonth=29 month=2       | 2026-11-23T10:00:00Z | 2028-02-29T00:00:00Z",
                "month=1                     | 2026-11-23T10:00:00Z | 2027-01-01T00:00:00Z",
                "month=12 dayOfWeek=5        | 2026-11-23T10:00:00Z | 2026-12-04T00:00:00Z",
                "second=[58-59],0 minute=59  | 2026-11-23T10:59:58Z | 2026-11-23T10:59:59Z",
            })
    void firesNext(String parts, Instant after, Instant next) {
        assertThat(schedule(parts.strip()).next(after)).contains(next);
    }

    @Test
    void neverOnADayThatIsNone() {
        assertThat(schedule("dayOfMonth=31 month=2,4").next(Instant.parse("2026-11-23T10:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "second=60     | second is \"60\"",
                "minute=[5-1]  | minute is",
                "minute=       | minute is",
                "minute=5,     | minute is",
                "dayOfWeek=0   | numbers from 1 to 7",
                "hour=[0-24]   | numbers from 0 to 23",
                "dayOfMonth=a  | dayOfMonth is",
                "year=2026     | no part year",
            })
    void saysWhatIsWrong(String parts, String sentence) {
        assertThatThrownBy(() -> schedule(parts.strip()))
                .isInstanceOf(SubscriptionException.class)
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void neverNothing() {
        assertThatThrownBy(() -> new QuerySchedule(Map.of())).hasMessageContaining("at least one");
    }
}
