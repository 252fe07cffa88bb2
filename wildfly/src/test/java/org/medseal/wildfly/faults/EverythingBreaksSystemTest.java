package org.medseal.wildfly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.Running;

/** A minute of what {@code ./mvnw -Pfaults} does for an hour, on an installation of its own. */
class EverythingBreaksSystemTest {
    private static final int BESIDE_THE_OTHER_TESTS = 100;
    private static final long SEED = 20_261_123;

    @Test
    void nothingIsLostDoubledOrHalfDone() throws Exception {
        FaultsSummary summary = Faults.run(
                Path.of(System.getProperty("medseal.build")),
                Running.PORT_OFFSET + BESIDE_THE_OTHER_TESTS,
                SEED,
                Duration.ofMinutes(1));
        assertThat(summary.differences()).as(summary.toString()).isEmpty();
        assertThat(summary.broken().kills()).isPositive();
        assertThat(summary.broken().databaseStops()).isPositive();
        assertThat(summary.done().captures()).isPositive();
    }
}
