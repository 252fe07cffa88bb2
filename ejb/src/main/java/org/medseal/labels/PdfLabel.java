package org.medseal.labels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A label as PDF (ISO 32000-1), one page as large as the label: the symbol as filled rectangles, text as text in a font
 * that every reader has.
 */
final class PdfLabel {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** In modules. A character of Courier is 0.6 of that wide. */
    private static final double FONT_SIZE = 3;

    private static final double CHARACTER = 0.6 * FONT_SIZE;

    private PdfLabel() {}

    static byte[] of(Picture picture) {
        String content = content(picture);
        double scale = scale(picture);
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + n(width(picture) * scale) + " "
                        + n(picture.heightWithText() * scale)
                        + "]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj").append(object).append("\nendobj\n");
        }
        int table = pdf.length();
        int size = objects.size() + 1;
        pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append(String.format("%010d 00000 n \n", offset)));
        pdf.append("trailer<</Size ").append(size).append("/Root 1 0 R>>\nstartxref\n");
        return pdf.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** In modules, the origin below on the left: y counts upwards. */
    private static String content(Picture picture) {
        int height = picture.heightWithText();
        StringBuilder content = new StringBuilder(4096);
        content.append(n(scale(picture)))
                .append(" 0 0 ")
                .append(n(scale(picture)))
                .append(" 0 0 cm\n");
        for (Rectangle bar : picture.dark()) {
            content.append(n(bar.x))
                    .append(' ')
                    .append(n(height - bar.y - bar.height))
                    .append(' ');
            content.append(n(bar.width)).append(' ').append(n(bar.height)).append(" re\n");
        }
        content.append("f\n");
        double y = height - picture.height();
        for (String line : picture.lines()) {
            y -= Picture.LINE;
            content.append("BT /F ")
                    .append(n(FONT_SIZE))
                    .append(" Tf 1 ")
                    .append(n(y))
                    .append(" Td (");
            content.append(line.replaceAll("[\\\\()]", "\\\\$0")).append(") Tj ET\n");
        }
        return content.toString();
    }

    /** Points to a module. */
    private static double scale(Picture picture) {
        return picture.moduleMillimetres() * POINTS_PER_MILLIMETRE;
    }

    private static double width(Picture picture) {
        int longest = picture.lines().stream().mapToInt(String::length).max().orElse(0);
        return Math.max(picture.width(), longest * CHARACTER + 2);
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.4f", number).replaceAll("\\.?0+$", "");
    }
}
