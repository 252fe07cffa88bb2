package org.medseal.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medseal.gs1.Element;
import org.medseal.gs1.ReadableLine;

/**
 * Lays a GS1 logistic label out (GenSpecs 6): each segment with its title, free text and readable lines, then its
 * symbols, each with its human readable interpretation below. The SSCC has a symbol of its own, the lowest one. Bars
 * are as high as the standard wants them; where the label is too low for that they share what is left.
 */
final class LogisticLayout {
    /** Between blocks, in millimetres. */
    private static final double GAP = 1.5;

    private static final double TITLE = 0.7;
    private static final double INTERPRETATION = 3.2;

    /** Between the bars and what is written below. */
    private static final double BELOW_BARS = 0.7;

    private final LabelTemplate template;
    private final LogisticTemplate logistic;
    private final LabelContent content;
    private final LabelStyle style;
    private final double module;
    private final List<LabelPage.PlacedSymbol> symbols = new ArrayList<>();
    private final List<LabelPage.PlacedText> texts = new ArrayList<>();
    private final List<LabelPage.PlacedRule> rules = new ArrayList<>();

    private double barHeight;
    private double y;

    /** What a segment shows: lines above, symbols below. */
    private record Block(
            String title, List<String> free, List<String> lines, double size, int columns, List<LabelContent> symbols) {
        boolean isEmpty() {
            return free.isEmpty() && lines.isEmpty();
        }

        int rows() {
            return free.size() + (lines.size() + columns - 1) / columns;
        }
    }

    LogisticLayout(LabelTemplate template, LabelContent content, LabelStyle style) {
        this.template = template;
        this.logistic = template.logistic();
        this.content = content;
        this.style = style;
        this.module = style.module(logistic.module(), LogisticTemplate.SMALLEST_MODULE);
    }

    LabelPage page() {
        if (content.elements().stream().noneMatch(LogisticLayout::isSscc)) {
            throw Misfit.missing(List.of("00"));
        }
        content.elements().stream()
                .map(Element::ai)
                .filter(ai -> logistic.segments().stream().noneMatch(segment -> segment.has(ai)))
                .findFirst()
                .ifPresent(ai -> {
                    throw Misfit.noSegment(ai);
                });
        List<Block> blocks = logistic.segments().stream()
                .map(this::block)
                .filter(block -> !block.isEmpty())
                .toList();
        double left = shareHeight(blocks);
        y = logistic.margin();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                rules.add(new LabelPage.PlacedRule(logistic.margin(), y, template.width() - 2 * logistic.margin()));
                y += GAP;
            }
            write(blocks.get(i));
            y += i == blocks.size() - 1 ? left : 0;
            blocks.get(i).symbols().forEach(this::draw);
        }
        return new LabelPage(symbols, texts, rules);
    }

    private static boolean isSscc(Element element) {
        return "00".equals(element.ai());
    }

    private double textWidth() {
        return template.width() - 2 * logistic.margin();
    }

    private Block block(LogisticTemplate.Segment segment) {
        List<Element> elements = content.elements().stream()
                .filter(element -> segment.has(element.ai()))
                .toList();
        List<String> free = segment.words().stream()
                .flatMap(name -> style.words().getOrDefault(name, "").lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> lines = style.market().lines(elements, style.today()).stream()
                .map(ReadableLine::withTitle)
                .toList();
        List<String> all = Stream.concat(free.stream(), lines.stream()).toList();
        double size = TextWidth.fitting(all, logistic.textSize(), textWidth());
        if (size < TextWidth.SMALLEST) {
            throw Misfit.text(all, template);
        }
        int columns = TextWidth.fitting(lines, size, (textWidth() - GAP) / 2) == size ? 2 : 1;
        return new Block(segment.title(), free, lines, size, columns, together(elements));
    }

    /** As many elements in a symbol as the label is wide for; the SSCC alone and last. */
    private List<LabelContent> together(List<Element> elements) {
        List<LabelContent> found = new ArrayList<>();
        List<Element> current = new ArrayList<>();
        for (Element element : elements.stream().filter(each -> !isSscc(each)).toList()) {
            List<Element> more = new ArrayList<>(current);
            more.add(element);
            if (!current.isEmpty() && !fits(content.part(more))) {
                found.add(content.part(current));
                more = new ArrayList<>(List.of(element));
            }
            current = more;
        }
        if (!current.isEmpty()) {
            found.add(content.part(current));
        }
        elements.stream()
                .filter(LogisticLayout::isSscc)
                .map(List::of)
                .map(content::part)
                .forEach(found::add);
        return found;
    }

    private boolean fits(LabelContent part) {
        return part.dataLength() <= SymbolEncoder.LINEAR_LIMIT && picture(part).width() * module <= template.width();
    }

    private Picture picture(LabelContent part) {
        return SymbolEncoder.draw(part, new SymbolChoice(SymbolKind.GS1_128, SymbolSize.AUTOMATIC, module))
                .withoutText();
    }

    /** Finds how high bars can be; what then is left over. */
    private double shareHeight(List<Block> blocks) {
        double used = 2 * logistic.margin();
        int count = 0;
        for (Block block : blocks) {
            used += textHeight(block);
            count += block.symbols().size();
        }
        used += (blocks.size() - 1) * GAP + count * (interpretationHeight() + GAP);
        double room = template.height() - used;
        double each = Math.min(logistic.barHeight(), room / count);
        if (each < logistic.leastBarHeight()) {
            throw Misfit.tooHigh(count, each, template);
        }
        barHeight = style.resolution() == null ? each : Math.floor(each / module) * module;
        return room - count * barHeight;
    }

    private static double interpretationHeight() {
        return BELOW_BARS + (1 + TextWidth.BELOW) * INTERPRETATION;
    }

    private double titleHeight(Block block) {
        return block.title() == null ? 0 : TITLE * logistic.textSize() * TextWidth.LEADING;
    }

    private double textHeight(Block block) {
        return titleHeight(block) + block.rows() * block.size() * TextWidth.LEADING + GAP;
    }

    private void write(Block block) {
        double top = y;
        if (block.title() != null) {
            double size = TITLE * logistic.textSize();
            texts.add(new LabelPage.PlacedText(logistic.margin(), top + size, size, block.title()));
        }
        double base = top + titleHeight(block) + block.size();
        double line = block.size() * TextWidth.LEADING;
        for (String free : block.free()) {
            texts.add(new LabelPage.PlacedText(logistic.margin(), base, block.size(), free));
            base += line;
        }
        double column = (textWidth() + GAP) / block.columns();
        for (int i = 0; i < block.lines().size(); i++) {
            double x = logistic.margin() + i % block.columns() * column;
            double below = i / block.columns() * line;
            texts.add(new LabelPage.PlacedText(
                    x, base + below, block.size(), block.lines().get(i)));
        }
        y += textHeight(block);
    }

    private void draw(LabelContent part) {
        Picture picture = picture(part).withBars(barHeight / module);
        double width = picture.width() * module;
        if (width > template.width()) {
            throw Misfit.tooWide(part, width, template);
        }
        double quiet = SymbolKind.GS1_128.quietLeftAndRight() * module;
        double x = Math.min(Math.max(0, logistic.margin() - quiet), template.width() - width);
        symbols.add(new LabelPage.PlacedSymbol(x, y, picture));
        y += barHeight;
        String line = String.join(" ", part.lines());
        double room = template.width() - x - quiet - TextWidth.MARGIN;
        double size = TextWidth.fitting(List.of(line), INTERPRETATION, room);
        texts.add(new LabelPage.PlacedText(x + quiet, y + BELOW_BARS + size, size, line));
        y += interpretationHeight() + GAP;
    }
}
