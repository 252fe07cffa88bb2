package org.medseal.labels;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A label by a template as SVG, in millimetres, to be looked at before it is printed. */
final class SvgPage {
    private SvgPage() {}

    static byte[] of(LabelTemplate template, LabelPage label) {
        StringBuilder svg = new StringBuilder(8192);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$smm\" height=\"%2$smm\" viewBox=\"0 0 %1$s %2$s\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>",
                template.width(),
                template.height()));
        for (LabelPage.PlacedSymbol symbol : label.symbols()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path shape-rendering=\"crispEdges\" transform=\"translate(%s %s) scale(%s)\" d=\"",
                    symbol.x(),
                    symbol.y(),
                    symbol.picture().moduleMillimetres()));
            SvgLabel.bars(svg, symbol.picture());
            svg.append("\"/>");
        }
        for (LabelPage.PlacedText text : label.texts()) {
            svg.append(SvgLabel.text(text.text(), text.x(), text.y(), text.size()));
        }
        for (LabelPage.PlacedRule rule : label.rules()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                    rule.x(),
                    rule.y(),
                    rule.width(),
                    LabelPage.PlacedRule.THICKNESS));
        }
        return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
