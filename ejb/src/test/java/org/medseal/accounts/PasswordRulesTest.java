package org.medseal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"four plain words here", "Grüße aus Zürich 7", "x7!x7!y8?y8?", "111122223333 is mine"})
    void takesLongOnesOfAnyKind(String password) {
        assertThat(PasswordRules.fault("officer", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short one|at least 12",
                "|at least 12",
                "Medseal-officer-1|of the sample",
                "MEDSEAL-ADMIN-1|of the sample",
                "I am the officer here|account's or the product's name",
                "my medseal password|account's or the product's name",
                "aaaaaaaaaaaaaa|run of",
                "abcabcabcabcabc|run of",
                "qwertyuiopasdf|run of",
                "0123456789012|run of"
            })
    void refusesWhatIsGuessedFirst(String password, String why) {
        assertThat(PasswordRules.fault("officer", password))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(why));
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(PasswordRules.fault("officer", "ab1-e".repeat(15)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("at most 72"));
    }
}
