package org.medseal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;

class InputRulesTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final InputRules rules = new InputRules(VALIDATOR);

    record Input(
            @ValidGtin String gtin,
            @ValidSscc String sscc,
            @ValidGln String gln,
            @ValidSgln String sgln,
            @ValidSerialNumber String serial,
            @ValidLotNumber String lot,
            @ValidCompanyPrefix String companyPrefix,
            @ValidCode String code,
            @NotNull List<@NotNull @ValidEpc String> epcs) {}

    private static Input good() {
        return new Input(
                "09506000134352",
                "095060000000000015",
                "9506000000015",
                "urn:epc:id:sgln:9506000.00001.L7",
                "A1",
                "L1",
                "9506000",
                "(01)09506000134352(10)L1",
                List.of("(01)09506000134352(21)A1", "urn:epc:id:sgtin:9506000.013435.A2"));
    }

    private List<Fault> faults(Object input) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> rules.check("input", input));
        return refused == null ? List.of() : refused.faults();
    }

    @Test
    void takesWhatTheValueTypesTakeAndWhatIsNotThere() {
        assertThat(faults(good())).isEmpty();
        assertThat(faults(new Input(null, null, null, null, null, null, null, null, List.of())))
                .isEmpty();
    }

    @Test
    void namesEveryFaultByItsMemberInTheSentenceOfTheType() {
        Input bad = new Input(
                "09506000134353", "12", "9506000000016", "here", "A 1", "", "95", "(99", List.of("(01)09506000134352"));

        List<Fault> faults = faults(bad);

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactly(
                        "/code", "/companyPrefix", "/epcs/0", "/gln", "/gtin", "/lot", "/serial", "/sgln", "/sscc");
        Gs1Exception said = catchThrowableOfType(Gs1Exception.class, () -> Gtin.parse("09506000134353"));
        assertThat(faults).contains(new Fault("/gtin", said.code(), said.getMessage()));
        assertThat(faults).extracting(Fault::code).contains("check-digit", "no-instance");
    }

    @Test
    void tellsWhatIsMissing() {
        Input without = new Input(null, null, null, null, null, null, null, null, null);

        assertThat(faults(without)).containsExactly(new Fault("/epcs", "missing", "/epcs is missing"));
    }

    /** What was sent stands in the sentence; it must stay text. */
    @ParameterizedTest
    @CsvSource({"${7*7}", "#{7*7}", "{org.medseal.unreadable}", "\\{x}$"})
    void nothingSentIsTakenForAnExpression(String hostile) {
        var violation =
                VALIDATOR.validateValue(Input.class, "gtin", hostile).iterator().next();
        Gs1Exception said = catchThrowableOfType(Gs1Exception.class, () -> Gtin.parse(hostile));

        assertThat(violation.getMessage()).isEqualTo(said.getMessage()).doesNotContain("49");
    }
}
