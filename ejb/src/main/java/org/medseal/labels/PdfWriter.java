package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import org.medseal.pdf.PdfFile;
import org.medseal.pdf.PdfNumber;
import org.medseal.pdf.PdfText;
import uk.org.okapibarcode.graphics.Rectangle;

/** Labels as PDF: a page each, or side by side on sheets. */
final class PdfWriter implements LabelWriter {
    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final LabelTemplate template;
    private final PdfFile file;
    private final double pageWidth;
    private final double pageHeight;
    private final int perPage;
    private StringBuilder content = new StringBuilder();
    private int onPage;

    PdfWriter(OutputStream out, LabelTemplate template) throws IOException {
        this.template = template;
        this.file = new PdfFile(out);
        LabelTemplate.Sheet sheet = template.sheet();
        this.pageWidth = sheet == null ? template.width() : sheet.width();
        this.pageHeight = sheet == null ? template.height() : sheet.height();
        this.perPage = sheet == null ? 1 : sheet.labels();
    }

    @Override
    public void write(LabelPage label) throws IOException {
        LabelTemplate.Sheet sheet = template.sheet();
        double left = sheet == null ? 0 : sheet.left() + onPage % sheet.columns() * template.width();
        double top = sheet == null ? 0 : sheet.top() + onPage / sheet.columns() * template.height();
        for (LabelPage.PlacedSymbol symbol : label.symbols()) {
            draw(symbol.picture(), left + symbol.x(), top + symbol.y());
        }
        for (LabelPage.PlacedRule rule : label.rules()) {
            draw(rule, left, top);
        }
        for (LabelPage.PlacedText text : label.texts()) {
            write(text, left, top);
        }
        if (++onPage == perPage) {
            endPage();
        }
    }

    /** In modules, the origin below on the left of the symbol. */
    private void draw(Picture picture, double x, double y) {
        double module = picture.moduleMillimetres();
        double below = pageHeight - y - picture.height() * module;
        content.append("q ");
        numbers(module * POINTS_PER_MILLIMETRE, 0, 0, module * POINTS_PER_MILLIMETRE);
        numbers(x * POINTS_PER_MILLIMETRE, below * POINTS_PER_MILLIMETRE);
        content.append("cm\n");
        bars(content, picture);
        content.append("f Q\n");
    }

    private void draw(LabelPage.PlacedRule rule, double left, double top) {
        double below = pageHeight - top - rule.y() - LabelPage.PlacedRule.THICKNESS;
        numbers((left + rule.x()) * POINTS_PER_MILLIMETRE, below * POINTS_PER_MILLIMETRE);
        numbers(rule.width() * POINTS_PER_MILLIMETRE, LabelPage.PlacedRule.THICKNESS * POINTS_PER_MILLIMETRE);
        content.append("re f\n");
    }

    /** The dark parts as a path. */
    static void bars(StringBuilder content, Picture picture) {
        for (Rectangle bar : picture.dark()) {
            PdfNumber.append(content, bar.x).append(' ');
            PdfNumber.append(content, picture.height() - bar.y - bar.height).append(' ');
            PdfNumber.append(content, bar.width).append(' ');
            PdfNumber.append(content, bar.height).append(" re\n");
        }
    }

    private void write(LabelPage.PlacedText text, double left, double top) {
        content.append("BT /F ");
        numbers(text.size() * POINTS_PER_MILLIMETRE);
        content.append("Tf ");
        numbers((left + text.x()) * POINTS_PER_MILLIMETRE, (pageHeight - top - text.y()) * POINTS_PER_MILLIMETRE);
        content.append("Td ").append(PdfText.of(text.text())).append(" Tj ET\n");
    }

    private void numbers(double... numbers) {
        for (double number : numbers) {
            PdfNumber.append(content, number).append(' ');
        }
    }

    private void endPage() throws IOException {
        file.page(pageWidth * POINTS_PER_MILLIMETRE, pageHeight * POINTS_PER_MILLIMETRE, content);
        content = new StringBuilder();
        onPage = 0;
    }

    @Override
    public void close() throws IOException {
        if (onPage > 0) {
            endPage();
        }
        file.end();
    }
}
