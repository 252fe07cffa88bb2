package org.medseal.wildfly.bench;

import java.time.Duration;

/** The time on processors of all that this program has started: the server and the database. */
final class Processors {
    private Processors() {}

    static Duration spent() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
