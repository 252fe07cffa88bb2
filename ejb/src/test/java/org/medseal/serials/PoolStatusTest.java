package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.RefusedException;
import org.medseal.gs1.Gtin;

class PoolStatusTest {
    private final SerialsFixture serials = new SerialsFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric|5||5 characters of the alphabet numeric make 100,000 serial numbers|",
                "gs1-82|21||1 to 20 characters|",
                "numeric|8|10001|a capacity of 10,001 is refused|make 100,000,000 serial numbers",
                "numeric|8|0|a capacity of 0 is refused|"
            })
    void refusesAPoolThatCouldBeGuessedWithTheNumbers(
            String alphabet, int length, Long capacity, String says, String saysToo) {
        DefinePool command = new DefinePool(SerialsFixture.gtin(), Alphabet.parse(alphabet), length, capacity);
        assertThatThrownBy(() -> serials.define(command))
                .hasMessageContaining(says)
                .hasMessageContaining(saysToo == null ? "" : saysToo)
                .extracting("kind")
                .isEqualTo(RefusedException.Kind.AGAINST_RULE);
    }

    @Test
    void reportsHowFarThePoolReaches() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 8, null);
        assertThat(serials.status(gtin).daysOfCover()).isNull();
        serials.allocate(id(), gtin, 1000);
        serials.after(Duration.ofDays(10));
        serials.allocate(id(), gtin, 1000);
        PoolStatus status = serials.status(gtin);
        assertThat(status.capacity()).isEqualTo(10_000);
        assertThat(status.left()).isEqualTo(8000);
        assertThat(status.guessProbability()).isEqualTo(2000 / 1e8);
        assertThat(status.issuedPerDay()).isEqualTo(200);
        assertThat(status.daysOfCover()).isEqualTo(40);
        serials.after(Duration.ofDays(25));
        assertThat(serials.status(gtin).issuedPerDay()).isEqualTo(1000 / 30.0);
    }

    @Test
    void definingTheSamePoolAgainChangesNothing() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 8, null);
        PoolStatus same = serials.define(DefinePool.of(gtin, Alphabet.NUMERIC, 8));
        assertThat(same.epoch()).isEqualTo(1);
        PoolStatus longer = serials.define(DefinePool.of(gtin, Alphabet.NUMERIC, 10));
        assertThat(longer.epoch()).isEqualTo(2);
        assertThat(longer.length()).isEqualTo(10);
        assertThat(serials.serials(serials.allocate(id(), gtin, 1)).get(0).value())
                .hasSize(10);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
