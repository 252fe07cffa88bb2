package org.medseal.wildfly.bench;

import jakarta.jms.JMSException;
import java.time.Duration;
import org.medseal.wildfly.plant.Queue;

/** A lot of 200,000 comes in, over HTTP and through the queue; what it takes on disk. */
final class CaptureRows {
    private static final double HTTP_GOAL = 2;
    private static final double QUEUE_GOAL = 0.9;
    private static final double DISK_GOAL = 0.2;
    private static final int ROUNDS = 4;

    private final Bench bench;
    private final long wanted;

    CaptureRows(Bench bench, long wanted) {
        this.bench = bench;
        this.wanted = wanted;
    }

    /** Stores until there is as much as is wanted, and sees how much room that took. */
    void grow() throws Exception {
        long items = bench.stock.items();
        double bytes = bench.rows.medsealBytes();
        bench.say("storing up to " + wanted + " items");
        long begun = System.nanoTime();
        bench.stock.growTo(wanted, bench.rows);
        bench.say("stored " + bench.stock.items() + " items, " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        if (bench.wants("capture") && bench.stock.items() > items) {
            bytes = bench.rows.medsealBytes() - bytes;
            bench.rows.copy(bench.stock.fresh());
            bench.result(new Row(
                    "disk for each packed item",
                    wanted,
                    bytes / (bench.stock.items() - items),
                    "bytes",
                    "a row for each",
                    bench.rows.bytesPerRow(),
                    DISK_GOAL,
                    true));
        }
    }

    void measure() throws Exception {
        double copy = Double.MAX_VALUE;
        double http = Double.MAX_VALUE;
        double queue = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bench.say("capture, round " + (round + 1));
            Lot lot = bench.stock.fresh();
            copy = Math.min(copy, bench.rows.copy(lot));
            byte[] report = Line.report(lot);
            http = Math.min(http, Bench.best(1, () -> bench.line.capture(report)));
            bench.stock.stored(lot);
            Lot other = bench.stock.fresh();
            queue = Math.min(queue, overQueue(Line.report(other)));
            bench.stock.stored(other);
        }
        bench.result(new Row(
                "capture of a lot of 200,000 over HTTP",
                wanted,
                Stock.LOT / http,
                "items/s",
                "COPY of a row for each",
                Stock.LOT / copy,
                HTTP_GOAL));
        bench.result(new Row(
                "the same through the queue",
                wanted,
                Stock.LOT / queue,
                "items/s",
                "the same over HTTP",
                Stock.LOT / http,
                QUEUE_GOAL));
    }

    private double overQueue(byte[] report) throws JMSException {
        try (Queue queue = new Queue(bench.amqp, "line1", Caller.password("line1"))) {
            long begun = System.nanoTime();
            String question = queue.put("medseal.line.events", "EPCISDocument", report);
            Queue.Reply reply = queue.await(question, Duration.ofMinutes(5));
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!"ACCEPTED".equals(reply.json().path("status").asText())) {
                throw new IllegalStateException("Not captured: " + reply.text());
            }
            return seconds;
        }
    }
}
