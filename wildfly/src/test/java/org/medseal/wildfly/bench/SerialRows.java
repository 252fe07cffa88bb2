package org.medseal.wildfly.bench;

import org.medseal.serials.SerialSpeed;

/** Making serial numbers, and handing out a million. */
final class SerialRows {
    private static final int[] LENGTHS = {12, 16, 20};
    private static final double PERMUTATION_GOAL = 30;
    private static final double ISSUING_GOAL = 0.5;
    private static final int QUANTITY = 1_000_000;
    private static final int ROUNDS = 5;

    private final Bench bench;

    SerialRows(Bench bench) {
        this.bench = bench;
    }

    void measurePermutation() {
        for (int length : LENGTHS) {
            bench.say("serials of " + length + " characters");
            SerialSpeed speed = new SerialSpeed(length);
            bench.result(new Row(
                    "serials of " + length + " characters",
                    0,
                    speed.pool(),
                    "serials/s",
                    "Bouncy Castle's FF1",
                    speed.bouncyCastle(),
                    PERMUTATION_GOAL));
        }
    }

    void measureIssuing(long stored) throws Exception {
        bench.say("issuing " + QUANTITY);
        long[] bytes = {0};
        double constant = Double.MAX_VALUE;
        double issuing = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            issuing = Math.min(
                    issuing,
                    Bench.best(
                            1,
                            () -> bytes[0] = bench.lineCaller.drain(bench.lineCaller
                                    .post("/api/serial-requests", bench.line.request(QUANTITY))
                                    .header("Accept", "text/csv"))));
            constant = Math.min(
                    constant,
                    Bench.best(
                            1,
                            () -> bench.lineCaller.drain(
                                    bench.lineCaller.request("/constant/bytes?count=" + bytes[0]))));
        }
        bench.result(new Row(
                "POST /api/serial-requests of 1,000,000",
                stored,
                QUANTITY / issuing,
                "serials/s",
                "as many bytes of fixed text",
                QUANTITY / constant,
                ISSUING_GOAL));
    }
}
