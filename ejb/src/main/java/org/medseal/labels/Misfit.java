package org.medseal.labels;

import java.util.List;
import java.util.Locale;
import org.medseal.RefusedException;

/** Why a label cannot be laid out, in a sentence each. */
final class Misfit {
    private Misfit() {}

    static RefusedException missing(List<String> ais) {
        return refused(
                "missing-element", "The label needs AI " + String.join(" or ", ais) + ", which the code does not have");
    }

    static RefusedException noSegment(String ai) {
        return refused("no-segment", "No segment of this label has room for AI " + ai);
    }

    static RefusedException text(List<String> lines, LabelTemplate template) {
        return refused(
                "text-does-not-fit",
                String.format(
                        Locale.ROOT,
                        "%d lines of up to %d characters do not fit on a label of %.1f by %.1f mm",
                        lines.size(),
                        lines.stream().mapToInt(String::length).max().orElse(0),
                        template.width(),
                        template.height()));
    }

    static RefusedException textMeetsSymbol(String text) {
        return refused("text-meets-symbol", "The line \"" + text + "\" would stand where a symbol must be left free");
    }

    static RefusedException symbol(LabelPage.PlacedSymbol symbol, String kind, LabelTemplate template) {
        return refused(
                "does-not-fit",
                String.format(
                        Locale.ROOT,
                        "The %s symbol of this code reaches to %.1f by %.1f mm; the label has %.1f by %.1f",
                        kind,
                        symbol.right(),
                        symbol.below(),
                        template.width(),
                        template.height()));
    }

    static RefusedException tooWide(LabelContent content, double width, LabelTemplate template) {
        return refused(
                "does-not-fit",
                String.format(
                        Locale.ROOT,
                        "The symbol of %s is %.1f mm wide; the label has %.1f",
                        content,
                        width,
                        template.width()));
    }

    static RefusedException tooHigh(int symbols, double bars, LabelTemplate template) {
        return refused(
                "does-not-fit",
                String.format(
                        Locale.ROOT,
                        "%d symbols and their texts leave bars of %.1f mm on a label of %.1f by %.1f mm",
                        symbols,
                        bars,
                        template.width(),
                        template.height()));
    }

    private static RefusedException refused(String code, String sentence) {
        return new RefusedException(RefusedException.Kind.AGAINST_RULE, code, sentence);
    }
}
