package org.medseal.serials;

import java.util.Arrays;

/** Makes the texts of neighbouring numbers with what stands around them. Safe for use by many threads. */
final class Page {
    /** Texts that are made at once: a thread is kept busy for some milliseconds. */
    static final int TEXTS = 16 * Ff1.BATCH;

    private final NumberMaker maker;
    private final Layout layout;
    private final int textAt;
    private final int stride;

    Page(NumberMaker maker, Layout layout) {
        this.maker = maker;
        this.layout = layout;
        this.textAt = layout.separator().length + layout.before().length;
        this.stride = textAt + maker.length() + layout.after().length;
    }

    /** The texts of {@code [from, to)}, each with the separator in front; at most {@link #TEXTS}. */
    byte[] of(long from, long to) {
        int count = (int) (to - from);
        byte[] page = new byte[count * stride];
        for (int at = 0; at < page.length; at += stride) {
            put(page, at, layout.separator());
            put(page, at + layout.separator().length, layout.before());
            put(page, at + textAt + maker.length(), layout.after());
        }
        for (int done = 0; done < count; done += Ff1.BATCH) {
            maker.write(from + done, Math.min(Ff1.BATCH, count - done), page, done * stride + textAt, stride);
        }
        return layout.escape() == 0 ? page : escaped(page);
    }

    private static void put(byte[] page, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, page, at, bytes.length);
    }

    /** The same page with every quotation mark inside a text made harmless. */
    private byte[] escaped(byte[] page) {
        byte[] escaped = new byte[page.length + page.length / stride * maker.length()];
        int end = 0;
        for (int i = 0; i < page.length; i++) {
            int inText = i % stride - textAt;
            if (page[i] == '"' && inText >= 0 && inText < maker.length()) {
                escaped[end++] = (byte) layout.escape();
            }
            escaped[end++] = page[i];
        }
        return Arrays.copyOf(escaped, end);
    }
}
