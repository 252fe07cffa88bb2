package org.medseal.labels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.medseal.pdf.PdfFile;
import org.medseal.pdf.PdfNumber;
import org.medseal.pdf.PdfText;

/** A label as PDF, one page as large as the label: the symbol as filled rectangles, text in a font that every reader has. */
final class PdfLabel {
    /** In modules. */
    private static final double FONT_SIZE = 3;

    private PdfLabel() {}

    static byte[] of(Picture picture) {
        double scale = picture.moduleMillimetres() * PdfWriter.POINTS_PER_MILLIMETRE;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfFile file = new PdfFile(out);
            file.page(width(picture) * scale, picture.heightWithText() * scale, content(picture, scale));
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** In modules, the origin below on the left: y counts upwards. */
    private static StringBuilder content(Picture picture, double scale) {
        int below = picture.heightWithText() - picture.height();
        StringBuilder content = new StringBuilder(4096);
        PdfNumber.append(content, scale).append(" 0 0 ");
        PdfNumber.append(content, scale)
                .append(" 0 0 cm\nq 1 0 0 1 0 ")
                .append(below)
                .append(" cm\n");
        PdfWriter.bars(content, picture);
        content.append("f Q\n");
        int y = below;
        for (String line : picture.lines()) {
            y -= Picture.LINE;
            content.append("BT /F ")
                    .append(PdfNumber.of(FONT_SIZE))
                    .append(" Tf 1 ")
                    .append(y);
            content.append(" Td ").append(PdfText.of(line)).append(" Tj ET\n");
        }
        return content;
    }

    private static double width(Picture picture) {
        double longest = picture.lines().stream()
                .mapToDouble(line -> TextWidth.of(line, FONT_SIZE))
                .max()
                .orElse(0);
        return Math.max(picture.width(), longest + 2);
    }
}
