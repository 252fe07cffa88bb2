package org.medseal.wildfly.bench;

import org.medseal.gs1.CodeSpeed;

/** A pack's element string, read into its values and written again. */
final class CodeRows {
    private static final double GOAL = 1;
    private static final double BYTES = 1024;

    private final Bench bench;

    CodeRows(Bench bench) {
        this.bench = bench;
    }

    void measure() {
        bench.say("codes read and written");
        CodeSpeed speed = new CodeSpeed();
        double[] nanos = speed.nanos();
        bench.result(new Row(
                "a pack's code read and written",
                0,
                1e9 / nanos[0],
                "codes/s",
                "java.net.URI with its Digital Link",
                1e9 / nanos[1],
                GOAL));
        bench.result(new Row("allocated for a pack's code", 0, speed.bytes(), "bytes", "1 kB", BYTES, 1, true));
        if (speed.checked() == 0) {
            throw new IllegalStateException("Nothing was read");
        }
    }
}
