package org.medseal.wildfly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private final Account account = new Account();

    @Test
    void whatIsShippedIsShippedWithAllThatIsInIt() {
        account.commissioned(List.of("pack", "other"), "L1");
        account.commissioned(List.of("case", "pallet"), null);
        account.packed("case", List.of("pack"));
        account.packed("pallet", List.of("case"));
        account.shipped("order", List.of("pallet"));
        assertThat(account.things())
                .containsEntry("pack", new Account.Thing("active", "in_transit", "case", "L1"))
                .containsEntry("pallet", new Account.Thing("active", "in_transit", null, null))
                .containsEntry("other", new Account.Thing("active", "active", null, "L1"));
    }

    @Test
    void twoOutcomesOfOneQuestionAreADifference() {
        account.answered("key", "yes");
        account.answered("key", "yes");
        assertThat(account.differences()).isEmpty();
        account.answered("key", "no");
        assertThat(account.differences()).containsExactly("key was answered yes and then no");
    }

    @Test
    void aQuestionStaysOpenUntilItsLastWord() {
        account.asked("one");
        account.asked("other");
        account.answered("other", "yes");
        assertThat(account.unanswered()).containsExactly("one");
    }
}
