package org.medseal.gs1;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The data of a GS1 symbol: elements one after the other, variable ones ended by a separator (GenSpecs 7.8). */
public record ElementString(List<Element> elements) implements Serializable {
    private static final char GS = 0x1D;

    public ElementString {
        elements = List.copyOf(elements);
    }

    /** Reads what scanners give and what people type. */
    public static ElementString parse(String text) {
        List<Element> elements = new ArrayList<>();
        if (text.startsWith("(")) {
            bracketed(text, elements);
            return new ElementString(elements);
        }
        String raw = text.replace("{GS}", "\u001d")
                .replace("<GS>", "\u001d")
                .replace("~1", "\u001d")
                .replace('^', GS);
        int at = raw.startsWith("]") ? 3 : 0;
        while (at < raw.length()) {
            if (raw.charAt(at) == GS) {
                at++;
                continue;
            }
            String ai = raw.substring(at, Math.min(raw.length(), at + 2));
            int length = length(ai);
            if (length == 0) {
                throw new Gs1Exception(Fault.at(at, 2, "unknown-ai", Rules.quoted(text) + ": there is no AI " + ai));
            }
            int gs = raw.indexOf(GS, at);
            int end = length > 0 ? at + 2 + length : gs < 0 ? raw.length() : gs;
            if (end > raw.length()) {
                throw new Gs1Exception(Fault.at(at, 2, "too-short", "AI " + ai + " needs " + length + " digits"));
            }
            elements.add(new Element(ai, raw.substring(at + 2, end)));
            at = end;
        }
        return new ElementString(elements);
    }

    private static void bracketed(String text, List<Element> elements) {
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0) {
                throw new Gs1Exception(
                        Fault.at(at, 1, "bracket", Rules.quoted(text) + ": an AI in brackets is missing"));
            }
            int next = close + 1;
            StringBuilder value = new StringBuilder();
            for (; next < text.length() && text.charAt(next) != '('; next++) {
                if (text.startsWith("\\(", next)) {
                    next++;
                }
                value.append(text.charAt(next));
            }
            elements.add(new Element(text.substring(at + 1, close), value.toString()));
            at = next;
        }
    }

    /** Length of the value: 0 unknown, negative variable. */
    static int length(String ai) {
        return switch (ai) {
            case "00" -> 18;
            case "01", "02", "03" -> 14;
            case "11", "12", "13", "15", "16", "17" -> 6;
            case "20" -> 2;
            case "10", "21", "22", "30", "37", "240", "414", "254", "710", "711", "712", "713", "714" -> -1;
            default -> 0;
        };
    }

    /** The message as a scanner sends it, without symbology identifier: GS after variable elements, none at the end. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            out.append(element.ai()).append(element.value());
            if (i + 1 < elements.size() && length(element.ai()) < 0) {
                out.append(GS);
            }
        }
        return out.toString();
    }

    public String bracketed() {
        StringBuilder out = new StringBuilder();
        elements.forEach(out::append);
        return out.toString();
    }

    @Override
    public String toString() {
        return bracketed();
    }
}
