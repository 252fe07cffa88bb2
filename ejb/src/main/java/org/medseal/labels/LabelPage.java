package org.medseal.labels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.medseal.RefusedException;
import org.medseal.gs1.Element;
import org.medseal.gs1.MarketLayout;
import org.medseal.gs1.ReadableLine;

/** One label by a template: which symbols and texts stand where, in millimetres from the upper left corner. */
record LabelPage(List<PlacedSymbol> symbols, List<PlacedText> texts) {
    /** From one line to the next, in sizes of the text. */
    private static final double LEADING = 1.3;

    /** The width of a character of Courier, in sizes of the text; those of printers' own fonts are no wider. */
    private static final double CHARACTER = 0.6;

    /** Millimetres. */
    private static final double SMALLEST_TEXT = 1.2;

    /** A symbol with its quiet zone. */
    record PlacedSymbol(double x, double y, Picture picture) {}

    /** @param y of the base line */
    record PlacedText(double x, double y, double size, String text) {}

    static LabelPage of(LabelTemplate template, LabelContent content, MarketLayout market, LocalDate today) {
        List<PlacedSymbol> symbols = new ArrayList<>();
        for (LabelTemplate.SymbolPart part : template.symbols()) {
            List<Element> elements = only(content, part.ais());
            if (!elements.isEmpty()) {
                symbols.add(symbol(template, part, new LabelContent(elements)));
            } else if (Boolean.TRUE.equals(part.mustHave())) {
                throw refused(
                        "missing-element",
                        "The label needs AI " + String.join(" or ", part.ais()) + ", which the code does not have");
            }
        }
        List<PlacedText> texts = new ArrayList<>();
        for (LabelTemplate.TextPart part : template.texts()) {
            Function<ReadableLine, String> as =
                    "title".equals(part.as()) ? ReadableLine::withTitle : ReadableLine::withAi;
            List<String> lines = market.lines(only(content, part.ais()), today).stream()
                    .map(as)
                    .toList();
            double size = size(template, part, lines);
            double y = part.y() + size;
            for (String line : lines) {
                texts.add(new PlacedText(part.x(), y, size, line));
                y += LEADING * size;
            }
        }
        return new LabelPage(symbols, texts);
    }

    /** As the template has it, smaller where the longest line would leave the label; but never too small to read. */
    private static double size(LabelTemplate template, LabelTemplate.TextPart part, List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        double size = Math.min(part.size(), (template.width() - part.x()) / (CHARACTER * longest));
        double below = part.y() + lines.size() * LEADING * size;
        if (size < SMALLEST_TEXT || below > template.height()) {
            throw refused(
                    "text-does-not-fit",
                    String.format(
                            Locale.ROOT,
                            "%d lines of up to %d characters do not fit on a label of %.1f by %.1f mm",
                            lines.size(),
                            longest,
                            template.width(),
                            template.height()));
        }
        return size;
    }

    private static List<Element> only(LabelContent content, List<String> ais) {
        return ais == null
                ? content.elements()
                : content.elements().stream()
                        .filter(element -> ais.contains(element.ai()))
                        .toList();
    }

    private static PlacedSymbol symbol(LabelTemplate template, LabelTemplate.SymbolPart part, LabelContent content) {
        SymbolChoice choice = new SymbolChoice(SymbolKind.parse(part.symbol()), SymbolSize.AUTOMATIC, part.module());
        Picture picture = SymbolEncoder.draw(content, choice).withoutText();
        if (part.barHeight() != null) {
            picture = picture.withBars(part.barHeight() / part.module());
        }
        double right = part.x() + picture.width() * part.module();
        double below = part.y() + picture.height() * part.module();
        if (right > template.width() || below > template.height()) {
            throw refused(
                    "does-not-fit",
                    String.format(
                            Locale.ROOT,
                            "The %s symbol of this code reaches to %.1f by %.1f mm; the label has %.1f by %.1f",
                            part.symbol(),
                            right,
                            below,
                            template.width(),
                            template.height()));
        }
        return new PlacedSymbol(part.x(), part.y(), picture);
    }

    private static RefusedException refused(String code, String sentence) {
        return new RefusedException(RefusedException.Kind.AGAINST_RULE, code, sentence);
    }
}
