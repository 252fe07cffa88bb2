package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;

/** What a node answers from memory while other nodes issue and take back: it may say "ask", and is never wrong. */
class PresumedNumbersTest {
    private static final long CAPACITY = 1_000_000;

    private final SerialsFixture here = new SerialsFixture();
    private final SerialsFixture elsewhere = new SerialsFixture();
    private final Gtin gtin = here.pool(Alphabet.UPPER_ALPHANUMERIC, 12, CAPACITY);

    PresumedNumbersTest() {
        // One database, one master key, two nodes.
        elsewhere.numbers.keys = here.numbers.keys;
    }

    private OptionalLong presumed(SerialNumber serial) {
        return elsewhere.numbers.presumed(new Sgtin(gtin, serial));
    }

    private SerialNumber serial(long number) {
        PoolRow pool = here.in(() -> {
            try (var connection = here.numbers.database.getConnection()) {
                return PoolStore.list(connection, gtin).get(0);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return new SerialNumber(here.numbers.keys.permutation(pool).serial(number));
    }

    @Test
    void anIssuedSerialHasItsNumberWithoutTheDatabase() {
        Allocation allocation = here.allocate(UUID.randomUUID().toString(), gtin, 10);
        for (SerialNumber serial : here.serials(allocation)) {
            long number = here.numbers.number(new Sgtin(gtin, serial));
            assertThat(number).isNotNegative();
            assertThat(presumed(serial)).hasValue(number);
        }
    }

    @Test
    void whatAnotherNodeIssuedAMomentAgoIsNeverCalledNeverIssued() {
        here.allocate(UUID.randomUUID().toString(), gtin, 10);
        assertThat(presumed(serial(9))).isPresent();
        here.allocate(UUID.randomUUID().toString(), gtin, 10);
        assertThat(presumed(serial(15)))
                .satisfies(answer -> assertThat(answer.orElse(0)).isNotNegative());
        assertThat(elsewhere.numbers.number(new Sgtin(gtin, serial(15)))).isNotNegative();
    }

    @Test
    void onlyWhatNoCounterCanReachIsCertainlyNeverIssued() {
        here.allocate(UUID.randomUUID().toString(), gtin, 10);
        assertThat(presumed(serial(CAPACITY))).hasValue(SerialNumbers.NEVER_ISSUED);
        assertThat(presumed(new SerialNumber("SHORT"))).hasValue(SerialNumbers.NEVER_ISSUED);
        assertThat(presumed(serial(CAPACITY - 1))).isEmpty();
    }

    @Test
    void aForeignSerialIsAskedForInTheDatabase() {
        here.allocate(UUID.randomUUID().toString(), gtin, 10);
        SerialNumber foreign = new SerialNumber("MADE-ELSEWHERE");
        here.in(() -> here.numbers.registerForeign(gtin, List.of(foreign)));
        assertThat(presumed(foreign)).isEmpty();
        assertThat(elsewhere.numbers.number(new Sgtin(gtin, foreign))).isEqualTo(SerialNumbers.FOREIGN);
    }

    @Test
    void aSerialThatCameBackIsPresumedIssuedAndTheDatabaseKnowsBetter() {
        Allocation allocation = here.allocate(UUID.randomUUID().toString(), gtin, 10);
        SerialNumber back = here.serials(allocation).get(3);
        assertThat(presumed(back)).isPresent();
        here.giveBack(UUID.randomUUID().toString(), allocation.requestId(), List.of(back.value()));
        assertThat(presumed(back))
                .satisfies(answer -> assertThat(answer.orElse(0)).isNotNegative());
        assertThat(elsewhere.numbers.number(new Sgtin(gtin, back))).isEqualTo(SerialNumbers.RETURNED);
    }
}
