package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.Disposition;
import org.medseal.items.ItemState;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.LotStatus;

class JudgementTest {
    private static final LocalDate EXPIRY = LocalDate.of(2028, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LotNumber LOT = new LotNumber("A1234");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ACTIVE,      ACTIVE,             RELEASED, 2026-11-23, verified
            IN_TRANSIT,  IN_TRANSIT,         OPEN,     2026-11-23, verified
            RETURNED,    RETURNED,           RELEASED, 2028-10-31, verified
            ISSUED,      NONE,               RELEASED, 2026-11-23, No_match_GTIN_Serial
            ENCODED,     ENCODED,            RELEASED, 2026-11-23, No_match_GTIN_Serial
            -,           NONE,               RELEASED, 2026-11-23, No_match_GTIN_Serial
            ACTIVE,      ACTIVE,             RELEASED, 2028-11-01, Manufacturer_policy Expired
            ACTIVE,      EXPIRED,            RELEASED, 2026-11-23, Manufacturer_policy Expired
            ACTIVE,      ACTIVE,             RECALLED, 2026-11-23, Manufacturer_policy Recalled
            ACTIVE,      RECALLED,           RELEASED, 2026-11-23, Manufacturer_policy Recalled
            ACTIVE,      ACTIVE,             RECALLED, 2028-11-01, Manufacturer_policy Recalled
            DESTROYED,   DESTROYED,          RECALLED, 2026-11-23, Manufacturer_policy Recalled
            ACTIVE,      ACTIVE,             BLOCKED,  2026-11-23, Manufacturer_policy
            HELD,        ACTIVE,             RELEASED, 2026-11-23, Manufacturer_policy
            ACTIVE,      STOLEN,             RELEASED, 2026-11-23, Not_for_re-distribution Suspect
            DESTROYED,   DESTROYED,          RELEASED, 2026-11-23, Not_for_re-distribution
            DISPENSED,   DISPENSED,          RELEASED, 2026-11-23, Not_for_re-distribution
            SAMPLED,     INACTIVE,           RELEASED, 2026-11-23, Not_for_re-distribution
            ACTIVE,      NON_SELLABLE_OTHER, RELEASED, 2026-11-23, Not_for_re-distribution
            """)
    void judgesAPackThatMatches(
            ItemState state, Disposition disposition, LotStatus status, LocalDate today, String expected) {
        VerifyAnswer.Data answer = Judgement.of(new PackFacts(state, disposition, lot(status)), LOT, EXPIRY, today);

        assertThat(inWords(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "B1,    2028-10-31, No_match_GTIN_Serial_Lot",
        "a1234, 2028-10-31, No_match_GTIN_Serial_Lot",
        "A1234, 2028-10-30, No_match_GTIN_Serial_Expiry",
        "B1,    2028-10-30, No_match_GTIN_Serial_Lot_Expiry"
    })
    void namesThePartsThatDoNotMatchBeforeAnythingElse(String lot, LocalDate expiry, String reason) {
        PackFacts recalled = new PackFacts(ItemState.ACTIVE, Disposition.ACTIVE, lot(LotStatus.RECALLED));

        VerifyAnswer.Data answer = Judgement.of(recalled, new LotNumber(lot), expiry, TODAY);

        assertThat(answer.verificationFailureReason()).hasToString(reason);
        assertThat(answer.additionalInfo()).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ACTIVE,    ACTIVE,    RELEASED, A1234, 2028-10-31, GENUINE
            ACTIVE,    ACTIVE,    RELEASED, -,     -,          GENUINE
            ACTIVE,    ACTIVE,    RECALLED, -,     -,          RECALLED
            DESTROYED, DESTROYED, RELEASED, -,     -,          TAKEN_OUT
            ACTIVE,    STOLEN,    RELEASED, -,     -,          TAKEN_OUT
            ACTIVE,    EXPIRED,   RELEASED, -,     -,          EXPIRED
            ACTIVE,    ACTIVE,    RELEASED, B1,    -,          NOT_AS_MADE
            ACTIVE,    ACTIVE,    RELEASED, -,     2028-10-30, NOT_AS_MADE
            ISSUED,    NONE,      RELEASED, -,     -,          NOT_ISSUED
            -,         NONE,      RELEASED, -,     -,          NOT_ISSUED
            """)
    void tellsPeopleOneThing(
            ItemState state,
            Disposition disposition,
            LotStatus status,
            String lot,
            LocalDate expiry,
            PackVerdict verdict) {
        PackFacts facts = new PackFacts(state, disposition, lot(status));

        assertThat(Judgement.forPeople(facts, lot == null ? null : new LotNumber(lot), expiry, TODAY))
                .isEqualTo(verdict);
    }

    @Test
    void aPackWithoutAKnownLotMatchesNoLot() {
        assertThat(Judgement.of(new PackFacts(ItemState.ACTIVE, Disposition.ACTIVE, null), LOT, EXPIRY, TODAY)
                        .verificationFailureReason())
                .isEqualTo(FailureReason.NO_MATCH_LOT_EXPIRY);
    }

    private static LotRow lot(LotStatus status) {
        return new LotRow(
                1,
                new Gtin("09506000134352"),
                LOT,
                status,
                new LotDetails(EXPIRY, null, null, null),
                1,
                Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static String inWords(VerifyAnswer.Data answer) {
        return Stream.of(
                        answer.verified() ? "verified" : null,
                        answer.verificationFailureReason(),
                        answer.additionalInfo())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
