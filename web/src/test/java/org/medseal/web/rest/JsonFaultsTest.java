package org.medseal.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.Json;
import org.medseal.gs1.Gtin;

class JsonFaultsTest {
    /** As a body might be. */
    record Order(Gtin gtin, int quantity, LocalDate day, List<String> names) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"gtin": "09506000134353"}     | check-digit    | /gtin     | GTIN 09506000134353: the check digit is 3 but must be 2
            {"gtin": 9506000134352}        | wrong-type     | /gtin     | /gtin is missing or is not what is asked for: a value of type Gtin
            {"quantity": "7"}              | wrong-type     | /quantity | /quantity is missing or is not what is asked for: a number
            {"quantity": 1.5}              | wrong-value    | /quantity | /quantity is missing or is not what is asked for: a number
            {"quantity": null}             | wrong-type     | /quantity | /quantity is missing or is not what is asked for: a number
            {"day": "2028-02-30"}          | wrong-value    | /day      | /day is missing or is not what is asked for: a value of type LocalDate
            {"names": "x"}                 | wrong-type     | /names    | /names is missing or is not what is asked for: an array
            {"names": [{}]}                | wrong-type     | /names/0  | /names/0 is missing or is not what is asked for: a text
            {"quantity": 1, "colour": 1}   | unknown-member | /colour   | /colour is not known here
            {"gtin":                       | cut-off        | -         | The JSON text ends too early at line 1, column 9
            """)
    void namesThePlaceAndTheRule(String body, String code, String pointer, String detail) {
        Problem problem = problem(body);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.type()).isEqualTo("urn:medseal:problem:" + code);
        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.line()).isEqualTo(1);
        });
    }

    @Test
    void saysWhereATextStopsBeingJson() {
        Problem.Fault fault = problem("{\n  \"gtin\" = 1}").errors().get(0);

        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(10);
        assertThat(fault.code()).isEqualTo("not-json");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLarge() {
        assertThat(problemOfAny("[".repeat(10_000)).type()).isEqualTo("urn:medseal:problem:too-deep");
        assertThat(problem("{\"names\":[\"" + "x".repeat(1_000_001) + "\"]}").status())
                .isEqualTo(413);
    }

    @Test
    void neverNamesAClassOfOurs() {
        assertThat(problem("[]").detail()).doesNotContain("org.medseal").doesNotContain("java.");
    }

    private static Problem problemOfAny(String body) {
        return JsonFaults.problem(catchThrowableOfType(
                JsonProcessingException.class, () -> Json.mapper().readTree(body)));
    }

    private static Problem problem(String body) {
        return JsonFaults.problem(catchThrowableOfType(
                JsonProcessingException.class, () -> Json.mapper().readValue(body, Order.class)));
    }
}
