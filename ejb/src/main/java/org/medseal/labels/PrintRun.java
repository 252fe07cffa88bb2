package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.medseal.RefusedException;

/** Labels of one template in one file, to be written whenever. Memory holds one page of them. */
public record PrintRun(LabelTemplate template, LabelFormat format, LabelStyle style) {
    public PrintRun {
        if (format != LabelFormat.PDF && format != LabelFormat.ZPL) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "no-documents-in-format",
                    "Labels by a template come as pdf or zpl, not as " + format);
        }
        style = style.on(format);
    }

    /** Refuses what this template cannot show; a label of as many characters takes as much room. */
    public void check(LabelContent content) {
        LabelPage.of(template, content, style);
    }

    /** The modules that are asked for and those that the printer makes of them, in words; none where they are alike. */
    public List<String> printedModules() {
        if (style.resolution() == null) {
            return List.of();
        }
        double least = template.logistic() == null ? 0 : LogisticTemplate.SMALLEST_MODULE;
        return template.modules().stream()
                .map(module -> style.resolution().says(module, least))
                .toList();
    }

    /** A picture of the label as SVG. */
    public byte[] preview(LabelContent content) {
        return SvgPage.of(template, LabelPage.of(template, content, style));
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
        try (LabelWriter writer = format == LabelFormat.PDF
                ? new PdfWriter(out, template)
                : new ZplWriter(out, template, style.resolution())) {
            contents.each(content -> writer.write(LabelPage.of(template, content, style)));
        }
    }
}
