package org.medseal.labels;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.medseal.RefusedException;

/**
 * What stands where on a label. Lengths are millimetres, from the upper left corner.
 *
 * @param sheet where labels lie side by side on a page; null for a page a label
 * @param logistic the segments of a GS1 logistic label; null for other labels
 */
@JsonIgnoreProperties("about")
public record LabelTemplate(
        double width,
        double height,
        Sheet sheet,
        List<SymbolPart> symbols,
        List<TextPart> texts,
        LogisticTemplate logistic) {
    private static final double LARGEST = 1000;

    /** A page of labels. */
    public record Sheet(double width, double height, int columns, int rows, double left, double top) {
        int labels() {
            return columns * rows;
        }
    }

    /**
     * A symbol.
     *
     * @param symbol as in {@code GET /api/labels}
     * @param module the side of a module
     * @param barHeight of a linear symbol, or null
     * @param ais which elements it says, in this order; null for all
     * @param mustHave true where there is no label without it; else it is left out where the code has none of its elements
     */
    public record SymbolPart(
            String symbol, double x, double y, double module, Double barHeight, List<String> ais, Boolean mustHave) {}

    /**
     * Readable lines, one below the other.
     *
     * @param as {@code title} or {@code ai}: what stands before each value
     * @param ais which elements; null for all
     */
    public record TextPart(double x, double y, double size, String as, List<String> ais) {}

    public LabelTemplate {
        symbols = symbols == null ? List.of() : List.copyOf(symbols);
        texts = texts == null ? List.of() : List.copyOf(texts);
        between("width", width);
        between("height", height);
        if (sheet != null) {
            between("sheet/width", sheet.width());
            between("sheet/height", sheet.height());
            if (sheet.columns() < 1
                    || sheet.rows() < 1
                    || sheet.left() + sheet.columns() * width > sheet.width()
                    || sheet.top() + sheet.rows() * height > sheet.height()) {
                throw faulty("its labels do not fit on its sheet");
            }
        }
        if (symbols.isEmpty() && texts.isEmpty() && logistic == null) {
            throw faulty("it says nothing");
        }
        symbols.forEach(part -> new SymbolChoice(SymbolKind.parse(part.symbol()), SymbolSize.AUTOMATIC, part.module()));
        for (TextPart part : texts) {
            between("texts/size", part.size());
            if (!"title".equals(part.as()) && !"ai".equals(part.as())) {
                throw faulty("texts/as is \"" + part.as() + "\"; it is title or ai");
            }
        }
    }

    /** The modules of its symbols, each once. */
    Set<Double> modules() {
        Set<Double> modules = new TreeSet<>();
        symbols.forEach(part -> modules.add(part.module()));
        if (logistic != null) {
            modules.add(logistic.module());
        }
        return modules;
    }

    static void between(String name, double value) {
        if (!(value > 0 && value <= LARGEST)) {
            throw faulty(String.format(
                    Locale.ROOT, "%s is %s; it is more than 0 and at most %s millimetres", name, value, LARGEST));
        }
    }

    static RefusedException faulty(String what) {
        return new RefusedException(
                RefusedException.Kind.AGAINST_RULE, "faulty-template", "The template of the label is wrong: " + what);
    }
}
