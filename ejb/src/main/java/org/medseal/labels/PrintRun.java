package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.medseal.RefusedException;
import org.medseal.gs1.MarketLayout;

/**
 * Labels of one template in one file, to be written whenever. Memory holds one page of them.
 *
 * @param today the day from which the century of a date follows
 */
public record PrintRun(LabelTemplate template, LabelFormat format, MarketLayout market, LocalDate today) {
    public PrintRun {
        if (format != LabelFormat.PDF && format != LabelFormat.ZPL) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "no-documents-in-format",
                    "Labels by a template come as pdf or zpl, not as " + format);
        }
    }

    /** Refuses what this template cannot show; a label of as many characters takes as much room. */
    public void check(LabelContent content) {
        LabelPage.of(template, content, market, today);
    }

    /** A picture of the label as SVG. */
    public byte[] preview(LabelContent content) {
        return SvgPage.of(template, LabelPage.of(template, content, market, today));
    }

    /** What the labels say, one after the other. */
    @FunctionalInterface
    public interface Contents {
        void each(Sink sink) throws IOException;
    }

    /** Takes what one label says. */
    @FunctionalInterface
    public interface Sink {
        void label(LabelContent content) throws IOException;
    }

    /** The stream is flushed, not closed. */
    public void writeTo(OutputStream out, Contents contents) throws IOException {
        try (LabelWriter writer =
                format == LabelFormat.PDF ? new PdfWriter(out, template) : new ZplWriter(out, template)) {
            contents.each(content -> writer.write(LabelPage.of(template, content, market, today)));
        }
    }
}
