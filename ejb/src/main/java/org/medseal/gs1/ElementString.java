package org.medseal.gs1;

import java.io.Serializable;
import java.util.List;

/**
 * The elements of a GS1 symbol in their order (GenSpecs 7.8).
 *
 * @param linear how many of them stand in the linear part of a composite symbol; all of them where it has one part
 */
public record ElementString(List<Element> elements, int linear) implements Serializable {
    public ElementString {
        elements = List.copyOf(elements);
    }

    public ElementString(List<Element> elements) {
        this(elements, elements.size());
    }

    /** Reads what scanners give and what people type: raw with any separator, with symbology identifier, bracketed. */
    public static ElementString parse(String text) {
        return parse(text, ReadOptions.DEFAULT);
    }

    public static ElementString parse(String text, ReadOptions options) {
        return Code.parse(text, options).elementString();
    }

    /** The message as a scanner sends it, without symbology identifier: GS after variable elements, none at the end. */
    public String text() {
        return write(ElementReader.GS, "");
    }

    /** The same with every FNC1 written {@code ^}, the first one too; a bar divides the parts of a composite symbol. */
    public String caretText() {
        return write('^', "^");
    }

    private String write(char separator, String first) {
        int most = 2;
        for (int i = 0; i < elements.size(); i++) {
            most += elements.get(i).ai().length() + elements.get(i).value().length() + 1;
        }
        char[] out = new char[most];
        int end = copy(first, out, 0);
        boolean open = false;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (i == linear && i > 0 && !first.isEmpty()) {
                out[end++] = '|';
                end = copy(first, out, end);
            } else if (open) {
                out[end++] = separator;
            }
            end = copy(element.value(), out, copy(element.ai(), out, end));
            open = ApplicationIdentifiers.fixedLength(element.ai(), 0) == 0;
        }
        return new String(out, 0, end);
    }

    private static int copy(String text, char[] out, int at) {
        text.getChars(0, text.length(), out, at);
        return at + text.length();
    }

    /** The form people type: {@code (01)…(21)…}; an opening bracket in a value is written {@code \(}. */
    public String bracketed() {
        StringBuilder out = new StringBuilder(48);
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == linear && i > 0 ? "|" : "").append(elements.get(i));
        }
        return out.toString();
    }

    /** The elements as lines for people, in their order; {@link MarketLayout} has those of a market. */
    public List<ReadableLine> lines() {
        return elements.stream().map(ReadableLine::of).toList();
    }

    /** The lines to print under a symbol: {@code (01) 09506000134352}. */
    public List<String> humanReadable() {
        return elements.stream()
                .map(element -> ReadableLine.of(element).withAi())
                .toList();
    }

    /** The same with the data title in front: {@code GTIN (01) 09506000134352}. */
    public List<String> humanReadableWithTitles() {
        return elements.stream()
                .map(element -> ReadableLine.of(element).withTitleAndAi())
                .toList();
    }

    /** The same elements in the order of that market's codes, or in GS1's canonical order. */
    public ElementString arranged(MarketLayout layout) {
        return new ElementString(layout.arrange(elements));
    }

    @Override
    public String toString() {
        return bracketed();
    }
}
