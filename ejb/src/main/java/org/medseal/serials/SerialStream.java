package org.medseal.serials;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** Characters of each. */
    public int length() {
        return maker.length();
    }

    /** The whole answer in that form; the stream is flushed, not closed. */
    public void writeTo(OutputStream out, SerialFormat format) throws IOException {
        switch (format) {
            case JSON -> writeJson(out);
            case CSV -> writePages(out, Layout.csv(maker));
            case NDJSON -> writePages(out, ndjson());
        }
        out.flush();
    }

    /** How many bytes a number takes in that form, what escapes its signs left out. */
    public int bytesEach(SerialFormat format) {
        Layout layout =
                switch (format) {
                    case JSON -> Layout.json(maker);
                    case CSV -> Layout.csv(maker);
                    case NDJSON -> ndjson();
                };
        return layout.before().length + maker.length() + layout.after().length + layout.separator().length;
    }

    private Layout ndjson() {
        return Layout.ndjson(maker, row.series().isSscc() ? "sscc" : "serial");
    }

    /** The first of them. */
    public String first() {
        byte[] text = new byte[maker.length()];
        maker.write(row.run().first(), 1, text, 0, text.length);
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** Takes one text. */
    @FunctionalInterface
    public interface TextConsumer {
        void accept(String text) throws IOException;
    }

    /** Each serial or SSCC, in order. */
    public void each(TextConsumer consumer) throws IOException {
        int length = maker.length();
        byte[] texts = new byte[Ff1.BATCH * length];
        for (Pages.NumberRange range : ranges()) {
            for (long first = range.from(); first < range.to(); first += Ff1.BATCH) {
                int count = (int) Math.min(Ff1.BATCH, range.to() - first);
                maker.write(first, count, texts, 0, length);
                for (int i = 0; i < count; i++) {
                    consumer.accept(new String(texts, i * length, length, StandardCharsets.US_ASCII));
                }
            }
        }
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
        new Pages(new Page(maker, layout), helpers).writeTo(out, ranges(), layout.separator().length);
    }

    /** The numbers that are given, without those passed over. */
    private List<Pages.NumberRange> ranges() {
        List<Pages.NumberRange> ranges = new ArrayList<>();
        long next = row.run().first();
        for (MarkedRun skipped : passedOver) {
            ranges.add(new Pages.NumberRange(next, skipped.first()));
            next = skipped.end();
        }
        ranges.add(new Pages.NumberRange(next, row.run().end()));
        return ranges;
    }
}
