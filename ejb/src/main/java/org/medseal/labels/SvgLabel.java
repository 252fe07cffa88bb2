package org.medseal.labels;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.medseal.pdf.PdfNumber;
import uk.org.okapibarcode.graphics.Rectangle;

/** A label as SVG: one path for the symbol, text as text. */
final class SvgLabel {
    /** In modules. */
    private static final double FONT_SIZE = 3;

    private SvgLabel() {}

    static byte[] of(Picture picture) {
        StringBuilder svg = new StringBuilder(2048);
        int width = Math.max(picture.width(), textWidth(picture));
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\" role=\"img\">",
                millimetres(width, picture),
                millimetres(picture.heightWithText(), picture),
                width,
                picture.heightWithText()));
        svg.append("<title>")
                .append(escaped(String.join(" ", picture.lines())))
                .append(
                        "</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path shape-rendering=\"crispEdges\" d=\"");
        bars(svg, picture);
        svg.append("\"/>");
        int y = picture.height();
        for (String line : picture.lines()) {
            y += Picture.LINE;
            svg.append(text(line, 1, y, FONT_SIZE));
        }
        return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The dark parts as a path. */
    static void bars(StringBuilder svg, Picture picture) {
        for (Rectangle bar : picture.dark()) {
            svg.append(String.format(
                    Locale.ROOT, "M%s %sh%sv%sh-%sz", n(bar.x), n(bar.y), n(bar.width), n(bar.height), n(bar.width)));
        }
    }

    /** Made as wide as was reckoned, whatever the reader's font is. */
    static String text(String text, double x, double y, double size) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%s\" y=\"%s\" font-family=\"monospace\" font-size=\"%s\" textLength=\"%s\" "
                        + "lengthAdjust=\"spacingAndGlyphs\">%s</text>",
                PdfNumber.of(x),
                PdfNumber.of(y),
                PdfNumber.of(size),
                PdfNumber.of(TextWidth.of(text, size)),
                escaped(text));
    }

    private static int textWidth(Picture picture) {
        return picture.lines().stream()
                .mapToInt(line -> (int) Math.ceil(TextWidth.of(line, FONT_SIZE)) + 2)
                .max()
                .orElse(0);
    }

    private static String millimetres(int modules, Picture picture) {
        return String.format(Locale.ROOT, "%.3f", modules * picture.moduleMillimetres());
    }

    private static String n(double modules) {
        return modules == Math.rint(modules) ? Long.toString((long) modules) : Double.toString(modules);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
