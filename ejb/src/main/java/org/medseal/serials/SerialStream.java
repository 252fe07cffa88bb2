package org.medseal.serials;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Writes the serials of an allocation, however many, in constant memory: pages of bytes, made ahead by helpers, no
 * object per serial. Needs no transaction. Can be written more than once, each time the same.
 */
public final class SerialStream {
    private final AllocationRow row;
    private final NumberMaker maker;
    private final Executor helpers;
    private final List<MarkedRun> passedOver;

    /** @param marks of the allocation's run, in order; returned numbers stay part of the answer, as they were given */
    SerialStream(AllocationRow row, NumberMaker maker, Executor helpers, List<MarkedRun> marks) {
        this.row = row;
        this.maker = maker;
        this.helpers = helpers;
        this.passedOver =
                marks.stream().filter(run -> run.mark() != Mark.RETURNED).toList();
    }

    public AllocationRow row() {
        return row;
    }

    /** The whole answer in that form; the stream is flushed, not closed. */
    public void writeTo(OutputStream out, SerialFormat format) throws IOException {
        switch (format) {
            case JSON -> writeJson(out);
            case CSV -> writePages(out, Layout.csv(maker));
            case NDJSON -> writePages(out, Layout.ndjson(maker, row.series().isSscc() ? "sscc" : "serial"));
        }
        out.flush();
    }

    private void writeJson(OutputStream out) throws IOException {
        Series series = row.series();
        StringBuilder head = new StringBuilder("{\"requestId\":\"");
        JsonStringEncoder.getInstance().quoteAsString(row.requestId(), head);
        if (series.isSscc()) {
            head.append("\",\"companyPrefix\":\"").append(series.companyPrefix());
            head.append("\",\"extensionDigit\":").append(series.extensionDigit());
        } else {
            head.append("\",\"gtin\":\"").append(series.gtin()).append('"');
        }
        head.append(",\"quantity\":").append(row.quantity());
        head.append(series.isSscc() ? ",\"ssccs\":[" : ",\"serials\":[");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        writePages(out, Layout.json(maker));
        out.write("]}".getBytes(StandardCharsets.US_ASCII));
    }

    private void writePages(OutputStream out, Layout layout) throws IOException {
        Pages pages = new Pages(new Page(maker, layout), helpers);
        long next = row.run().first();
        for (MarkedRun skipped : passedOver) {
            pages.add(next, skipped.first());
            next = skipped.end();
        }
        pages.add(next, row.run().end());
        pages.writeTo(out, layout.separator().length);
    }
}
