package org.medseal.wildfly.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.Installation;
import org.medseal.wildfly.Running;

/** Some seconds of what {@code ./mvnw -Pside-by-side} does for ten minutes; how long locks are waited for, only that says. */
class SideBySideSystemTest {
    private static final String PRODUCT = "09506000778013";

    @Test
    void noEventIsLostOrToldWronglyWhileOthersAreCaptured() throws Exception {
        Installation medseal = Running.medseal();
        SideBySideSummary summary = new SideBySideRun(
                        medseal.server().http(),
                        medseal.database().orElseThrow().url(),
                        PRODUCT,
                        Duration.ofSeconds(12))
                .run();

        assertThat(summary.isWhole()).as(summary.toString()).isTrue();
        assertThat(summary.done().events()).isPositive();
        assertThat(summary.done().queries()).isPositive();
        assertThat(summary.waits().looks()).isPositive();
    }
}
