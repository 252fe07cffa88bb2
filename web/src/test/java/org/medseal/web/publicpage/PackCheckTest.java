package org.medseal.web.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.gs1.Code;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Sscc;
import org.medseal.serials.SerialNumbers;
import org.medseal.signing.SigningService;
import org.medseal.verification.PackVerdict;
import org.medseal.verification.PublicAnswer;
import org.medseal.verification.VerificationService;

class PackCheckTest {
    private static final String OURS = "09506000134352";
    private static final LocalDate EXPIRY = LocalDate.of(2028, 10, 31);
    private final PackCheck check = new PackCheck(new OneGenuinePack(), new OneUnit(), new SigningService());

    @Test
    void saysOfAGenuinePackWhatStandsOnIt() {
        assertThat(check.answer("/01/" + OURS + "/10/A1234/21/GOOD?17=281031"))
                .isEqualTo(new PackAnswer(Verdict.GENUINE, "Paracetamol", "A1234", EXPIRY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/01/09506000134352/21/NEVERISSUED",
                "/01/09506000134352/21/123456789012345678901",
                "/01/09506000134352/21/%C3%A4",
                "/01/09506000134352/10/A1234/21/A%20B",
                "/01/09506000134352/10/123456789012345678901/21/A",
            })
    void aSerialThatCannotExistLooksLikeOneThatWasNeverGivenOut(String path) {
        assertThat(check.answer(path)).isEqualTo(new PackAnswer(Verdict.NOT_GENUINE, "Paracetamol", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/01/09506000134353/21/A1",
                "/01/0950600013435/21/A1",
                "/01/09506000134352/foo",
                "/01/09506000134352/21/",
                "/01/09506000134352/21/A1/22/x/99",
                "/01/",
                "/00/095060001343520009",
                "/01/09506000134369/21/123456789012345678901",
            })
    void refusesWhatIsNoDigitalLink(String path) {
        assertThat(check.answer(path)).isEqualTo(PackAnswer.of(Verdict.MALFORMED));
    }

    @Test
    void saysNothingOfOthersProducts() {
        assertThat(check.answer("/01/09506000134369/21/A1")).isEqualTo(PackAnswer.of(Verdict.NOT_OURS));
        assertThat(check.answer("/00/106141412345678908")).isEqualTo(PackAnswer.of(Verdict.NOT_OURS));
    }

    @Test
    void tellsUnitsFromPacksAndPlaces() {
        assertThat(check.answer("/00/095060001343520000").verdict()).isEqualTo(Verdict.UNIT);
        assertThat(check.answer("/00/095060001343520017").verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(check.answer("/01/" + OURS).verdict()).isEqualTo(Verdict.NOT_A_PACK);
        assertThat(check.answer("/414/9506000000015").verdict()).isEqualTo(Verdict.PLACE);
    }

    @Test
    void everyVerdictOfTheServiceHasAPage() {
        assertThat(Arrays.stream(PackVerdict.values())
                        .filter(verdict -> verdict != PackVerdict.NOT_ISSUED)
                        .map(PackVerdict::name))
                .isSubsetOf(Arrays.stream(Verdict.values()).map(Verdict::name).toList());
    }

    private static final class OneGenuinePack extends VerificationService {
        @Override
        public PublicAnswer publicAnswer(DigitalLink link) {
            Code code = Code.parse(link.uri());
            if (!code.gtin().orElseThrow().digits().equals(OURS)) {
                return new PublicAnswer(PackVerdict.NOT_OURS, null, null, null);
            }
            if (code.serial().isEmpty()) {
                return new PublicAnswer(PackVerdict.NOT_A_PACK, "Paracetamol", null, null);
            }
            return code.serial().get().value().equals("GOOD")
                    ? new PublicAnswer(PackVerdict.GENUINE, "Paracetamol", "A1234", EXPIRY)
                    : new PublicAnswer(PackVerdict.NOT_ISSUED, "Paracetamol", null, null);
        }
    }

    private static final class OneUnit extends SerialNumbers {
        @Override
        public boolean isOurs(Sscc sscc) {
            return sscc.digits().startsWith("09506000");
        }

        @Override
        public long[] numbers(List<Sscc> ssccs) {
            return new long[] {ssccs.get(0).digits().equals("095060001343520000") ? 7 : NEVER_ISSUED};
        }
    }
}
