package org.medseal.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.medseal.gs1.Element;
import org.medseal.gs1.ReadableLine;

/**
 * One label by a template: which symbols, texts and rules stand where, in millimetres from the upper left corner.
 * Nothing on it leaves it, and no text stands in the quiet zone of a symbol.
 */
record LabelPage(List<PlacedSymbol> symbols, List<PlacedText> texts, List<PlacedRule> rules) {
    /** A symbol with its quiet zone. */
    record PlacedSymbol(double x, double y, Picture picture) {
        double right() {
            return x + picture.width() * picture.moduleMillimetres();
        }

        double below() {
            return y + picture.height() * picture.moduleMillimetres();
        }
    }

    /** @param y of the base line */
    record PlacedText(double x, double y, double size, String text) {
        double right() {
            return x + TextWidth.of(text, size);
        }

        private boolean touches(PlacedSymbol symbol) {
            boolean across = x < symbol.right() && right() > symbol.x();
            boolean down = y - size < symbol.below() && y + TextWidth.BELOW * size > symbol.y();
            return across && down;
        }
    }

    /** A line from left to right. */
    record PlacedRule(double x, double y, double width) {
        static final double THICKNESS = 0.3;
    }

    LabelPage {
        symbols = List.copyOf(symbols);
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        for (PlacedText text : texts) {
            if (symbols.stream().anyMatch(text::touches)) {
                throw Misfit.textMeetsSymbol(text.text());
            }
        }
    }

    static LabelPage of(LabelTemplate template, LabelContent content, LabelStyle style) {
        if (template.logistic() != null) {
            return new LogisticLayout(template, content, style).page();
        }
        List<PlacedSymbol> symbols = new ArrayList<>();
        for (LabelTemplate.SymbolPart part : template.symbols()) {
            List<Element> elements = only(content, part.ais());
            if (!elements.isEmpty()) {
                symbols.add(symbol(template, part, content.part(elements), style));
            } else if (Boolean.TRUE.equals(part.mustHave())) {
                throw Misfit.missing(part.ais());
            }
        }
        List<PlacedText> texts = new ArrayList<>();
        for (LabelTemplate.TextPart part : template.texts()) {
            Function<ReadableLine, String> as =
                    "title".equals(part.as()) ? ReadableLine::withTitle : ReadableLine::withAi;
            List<String> lines = style.market().lines(only(content, part.ais()), style.today()).stream()
                    .map(as)
                    .toList();
            double size = size(template, part, lines);
            double y = part.y() + size;
            for (String line : lines) {
                texts.add(new PlacedText(part.x(), y, size, line));
                y += TextWidth.LEADING * size;
            }
        }
        return new LabelPage(symbols, texts, List.of());
    }

    /** As the template has it, smaller where the longest line would come to the edge; but never too small to read. */
    private static double size(LabelTemplate template, LabelTemplate.TextPart part, List<String> lines) {
        double room = template.width() - TextWidth.MARGIN - part.x();
        double size = TextWidth.fitting(lines, part.size(), room);
        double below = part.y() + lines.size() * TextWidth.LEADING * size;
        if (size < TextWidth.SMALLEST || below > template.height()) {
            throw Misfit.text(lines, template);
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

    private static PlacedSymbol symbol(
            LabelTemplate template, LabelTemplate.SymbolPart part, LabelContent content, LabelStyle style) {
        double module = style.module(part.module(), 0);
        SymbolChoice choice = new SymbolChoice(SymbolKind.parse(part.symbol()), SymbolSize.AUTOMATIC, module);
        Picture picture = SymbolEncoder.draw(content, choice).withoutText();
        if (part.barHeight() != null) {
            picture = picture.withBars(part.barHeight() / module);
        }
        PlacedSymbol placed = new PlacedSymbol(part.x(), part.y(), picture);
        if (placed.right() > template.width() || placed.below() > template.height()) {
            throw Misfit.symbol(placed, part.symbol(), template);
        }
        return placed;
    }
}
