package org.medseal.serials;

import java.io.IOException;
import java.io.OutputStream;

/** A thousand texts at a time: what stands around them is written once, and only the texts change. */
final class Page {
    private final OutputStream out;
    private final NumberMaker maker;
    private final Layout layout;
    private final int stride;
    private final int textAt;
    private final byte[] page;
    private final byte[] escaped;
    private boolean begun;

    Page(OutputStream out, NumberMaker maker, Layout layout) {
        this.out = out;
        this.maker = maker;
        this.layout = layout;
        this.textAt = layout.separator().length + layout.before().length;
        this.stride = textAt + maker.length() + layout.after().length;
        this.page = new byte[Ff1.BATCH * stride];
        for (int i = 0; i < Ff1.BATCH; i++) {
            put(i * stride, layout.separator());
            put(i * stride + layout.separator().length, layout.before());
            put(i * stride + textAt + maker.length(), layout.after());
        }
        this.escaped = layout.escape() == 0 ? null : new byte[page.length + Ff1.BATCH * maker.length()];
    }

    private void put(int at, byte[] bytes) {
        System.arraycopy(bytes, 0, page, at, bytes.length);
    }

    /** Writes the texts of {@code [from, to)}. */
    void write(long from, long to) throws IOException {
        for (long first = from; first < to; first += Ff1.BATCH) {
            int count = (int) Math.min(Ff1.BATCH, to - first);
            maker.write(first, count, page, textAt, stride);
            int skip = begun ? 0 : layout.separator().length;
            begun = true;
            if (escaped == null) {
                out.write(page, skip, count * stride - skip);
            } else {
                out.write(escaped, skip, escape(count) - skip);
            }
        }
    }

    /** The same page with every quotation mark inside a text made harmless; its length. */
    private int escape(int count) {
        int end = 0;
        for (int i = 0; i < count * stride; i++) {
            int inText = i % stride - textAt;
            if (page[i] == '"' && inText >= 0 && inText < maker.length()) {
                escaped[end++] = (byte) layout.escape();
            }
            escaped[end++] = page[i];
        }
        return end;
    }
}
