package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.capture.CaptureFixture;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.Documents;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Lgtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotStatus;

/** What a verification reads is what the database says now, whoever changed it. */
class PacksTest {
    private final CaptureFixture capture = new CaptureFixture();
    private final Packs packs = new Packs();
    private int lot;

    @BeforeEach
    void aPackInACase() {
        packs.database = TestDatabase.dataSource();
        packs.numbers = capture.numbers;
        capture(new Documents()
                .commission(List.of(pack(0), pack(1)), "L1", "2028-10-31")
                .commission(List.of(capture.serials.carton(1)), null, null)
                .pack(capture.serials.carton(1), List.of(pack(0))));
        lot = capture.lots
                .get(new Lgtin(capture.serials.pack, new LotNumber("L1")))
                .id();
        update("insert into lot (id, gtin, lot_number, version, valid_from, status, expiry) overriding system value"
                + " values (" + lot + ", '" + capture.serials.pack + "', 'L1', 1, now(), 'RELEASED', '2028-10-31')");
    }

    private String pack(long n) {
        return capture.serials.pack(n);
    }

    private void capture(Documents document) {
        assertThat(capture.capture(document).status()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    private void update(String sql) {
        capture.in(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                return update.executeUpdate();
            }
        });
    }

    private PackFacts facts(long n) {
        return packs.facts((Sgtin) Epc.parse(pack(n)));
    }

    @Test
    void aPackIsReadWithItsLot() {
        PackFacts facts = facts(0);
        assertThat(facts.state()).isEqualTo(ItemState.ACTIVE);
        assertThat(facts.lot().lot()).isEqualTo(new LotNumber("L1"));
        assertThat(facts.lot().expiry()).isEqualTo(LocalDate.of(2028, 10, 31));
        assertThat(facts.lot().status()).isEqualTo(LotStatus.RELEASED);
    }

    @Test
    void aRecallThatAnotherNodeStartsHoldsForTheNextQuestion() {
        assertThat(facts(0).isRecalled()).isFalse();
        update("update lot set status = 'RECALLED' where id = " + lot);
        assertThat(facts(0).isRecalled()).isTrue();
    }

    @Test
    void whatHappensToTheContainerHoldsForThePackInside() {
        capture(new Documents()
                .from(10)
                .object("OBSERVE", "shipping", "in_transit", List.of(capture.serials.carton(1))));
        assertThat(facts(0).state()).isEqualTo(ItemState.IN_TRANSIT);
        assertThat(facts(1).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void whatIsRememberedIsToldOnlyAsLongAsItIsTrue() {
        assertThat(facts(0)).isEqualTo(facts(0));
        capture(new Documents().from(10).unpack(capture.serials.carton(1), List.of(pack(0))));
        capture(new Documents()
                .from(20)
                .object("OBSERVE", "shipping", "in_transit", List.of(capture.serials.carton(1))));
        assertThat(facts(0).state()).isEqualTo(ItemState.ACTIVE);
        capture(new Documents().from(30).object("DELETE", "decommissioning", "inactive", List.of(pack(0))));
        assertThat(facts(0).state()).isEqualTo(ItemState.DECOMMISSIONED);
        assertThat(facts(1).state()).isEqualTo(ItemState.ACTIVE);
    }

    @Test
    void aRecallHoldsHoweverOftenThePackWasAskedAboutBefore() {
        for (int i = 0; i < 10; i++) {
            assertThat(facts(0).isRecalled()).isFalse();
        }
        update("update lot set status = 'RECALLED' where id = " + lot);
        assertThat(facts(0).isRecalled()).isTrue();
        assertThat(facts(1).isRecalled()).isTrue();
        update("update lot set status = 'RELEASED' where id = " + lot);
        assertThat(facts(0).isRecalled()).isFalse();
    }

    @Test
    void anItemRecalledByItselfIsRecalledAtOnce() {
        assertThat(facts(0).isRecalled()).isFalse();
        long number = capture.numbers.number(Epc.parse(pack(0)));
        capture.in(connection -> {
            capture.items.recall(connection, ItemRuns.of(number), Instant.now());
            return null;
        });
        assertThat(facts(0).isRecalled()).isTrue();
        assertThat(facts(1).isRecalled()).isFalse();
    }

    @Test
    void aNumberThatWasIssuedAndOneThatWasNotAreNoPacks() {
        assertThat(facts(77).wasMade()).isFalse();
        assertThat(facts(5_000_000)).isEqualTo(PackFacts.NEVER_ISSUED);
    }
}
