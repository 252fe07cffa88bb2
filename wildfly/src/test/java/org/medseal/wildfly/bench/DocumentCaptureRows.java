package org.medseal.wildfly.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.medseal.trace.events.ConversionSpeed;

/** Many small documents at a time; and a lot as JSON-LD, beside the same sort of lot as XML. */
final class DocumentCaptureRows {
    private static final double SMALL_GOAL = 0.3;
    private static final double JSON_GOAL = 1;
    private static final int EPCS = 10;
    private static final int DOCUMENTS = 1_600;
    private static final int ROUNDS = 3;

    private final Bench bench;
    private final long stored;

    DocumentCaptureRows(Bench bench, long stored) {
        this.bench = bench;
        this.stored = stored;
    }

    /** The time ends when every document is settled, not when the last one is taken in. */
    void measureSmall() throws Exception {
        HttpLoad load = new HttpLoad(bench.server);
        double row = 0;
        double capture = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bench.say("small documents, round " + (round + 1));
            List<byte[]> documents = documents();
            row = Math.max(row, DOCUMENTS / load.once(posts("/constant/row", documents), 202));
            long before = accepted();
            long begun = System.nanoTime();
            double answered = load.once(posts("/epcis/capture", documents), 202);
            awaitSettled(before + DOCUMENTS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            bench.say(String.format("answered after %.1f s, captured after %.1f s", answered, seconds));
            capture = Math.max(capture, DOCUMENTS / seconds);
        }
        bench.result(new Row(
                "capture of documents of one event, 10 EPCs",
                stored,
                capture,
                "documents/s",
                "an endpoint that writes a row and commits",
                row,
                SMALL_GOAL));
    }

    private List<byte[]> documents() throws Exception {
        Lot lot = bench.line.print("S-" + SmallEvents.fresh().substring(0, 8), DOCUMENTS * EPCS);
        List<String> packs = lot.packEpcs();
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(new SmallEvents(lot.number())
                    .commission(packs.subList(i * EPCS, (i + 1) * EPCS), SmallEvents.fresh())
                    .document());
        }
        return documents;
    }

    private List<byte[]> posts(String path, List<byte[]> documents) {
        List<byte[]> requests = new ArrayList<>();
        for (byte[] document : documents) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: " + bench.server.getAuthority()
                            + "\r\nAuthorization: " + bench.lineCaller.authorization()
                            + "\r\nContent-Type: application/xml\r\nContent-Length: " + document.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(document);
            requests.add(request.toByteArray());
        }
        return requests;
    }

    private void awaitSettled(long wanted) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (accepted() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + accepted() + " documents of " + wanted + " were captured");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private long accepted() throws SQLException {
        try (Statement statement = bench.rows.medseal().createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from medseal.capture_job where state = 'ACCEPTED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    void measureJson() throws Exception {
        double xml = Double.MAX_VALUE;
        double json = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bench.say("capture of JSON-LD, round " + (round + 1));
            Lot lot = bench.stock.fresh();
            byte[] report = Line.report(lot);
            xml = Math.min(xml, Bench.best(1, () -> bench.line.capture(report)));
            bench.stock.stored(lot);
            Lot other = bench.stock.fresh();
            ByteArrayOutputStream converted = new ByteArrayOutputStream();
            new ConversionSpeed(Line.report(other)).convert(converted);
            byte[] document = converted.toByteArray();
            json = Math.min(json, Bench.best(1, () -> bench.line.capture(document, "application/ld+json")));
            bench.stock.stored(other);
        }
        bench.result(new Row(
                "capture of a lot of 200,000 as JSON-LD",
                stored,
                Stock.LOT / json,
                "items/s",
                "the same as XML",
                Stock.LOT / xml,
                JSON_GOAL));
    }
}
