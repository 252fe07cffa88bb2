package org.medseal.labels;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Element;
import org.medseal.gs1.ElementString;
import org.medseal.gs1.Gs1Exception;

/**
 * What a label says, in the order in which it takes least room: elements of predefined length first, so that only what
 * stands between variable ones needs a separator (GenSpecs 7.8.4). Always legal: it is read again when it is made.
 */
public final class LabelContent implements Serializable {
    private static final long serialVersionUID = 1L;

    /** First two digits of the Application Identifiers whose length is predefined (GenSpecs figure 7.8.5-2). */
    private static final Set<String> PREDEFINED = Set.of(
            "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33",
            "34", "35", "36", "41");

    private static final List<String> FIRST = List.of("00", "01", "02", "17", "11", "10", "21");

    private final List<Element> elements;

    public LabelContent(List<Element> elements) {
        this(ordered(elements), true);
    }

    private LabelContent(List<Element> elements, boolean whole) {
        this.elements = elements;
        if (whole) {
            legal(new ElementString(elements).bracketed());
        }
    }

    private static List<Element> ordered(List<Element> elements) {
        if (elements.isEmpty()) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "nothing-to-draw",
                    "The code has nothing that a label could say");
        }
        List<Element> ordered = new ArrayList<>(elements);
        ordered.sort(Comparator.comparingInt(LabelContent::rank));
        return List.copyOf(ordered);
    }

    public List<Element> elements() {
        return elements;
    }

    /** What one of several symbols of a label says; that what belongs together is there was seen to for all of them. */
    LabelContent part(List<Element> some) {
        return new LabelContent(ordered(some), false);
    }

    @Override
    public String toString() {
        return new ElementString(elements).bracketed();
    }

    private static void legal(String bracketed) {
        try {
            ElementString.parse(bracketed);
        } catch (Gs1Exception e) {
            throw new RefusedException(RefusedException.Kind.AGAINST_RULE, e.code(), e.getMessage());
        }
    }

    private static int rank(Element element) {
        int first = FIRST.indexOf(element.ai());
        if (first >= 0 && predefined(element)) {
            return first;
        }
        if (predefined(element)) {
            return FIRST.size();
        }
        return first >= 0 ? 50 + first : 100;
    }

    static boolean predefined(Element element) {
        return PREDEFINED.contains(element.ai().substring(0, 2));
    }

    /** The readable text, one element a line, as it stands beside the symbol (GenSpecs 4.14). */
    public List<String> lines() {
        return elements.stream()
                .map(element -> "(" + element.ai() + ") " + element.value())
                .toList();
    }

    /** How many characters of data a linear symbol would hold, separators counted. */
    int dataLength() {
        int length = 0;
        for (int i = 0; i < elements.size(); i++) {
            length += elements.get(i).ai().length() + elements.get(i).value().length();
            if (needsSeparator(i)) {
                length++;
            }
        }
        return length;
    }

    boolean needsSeparator(int index) {
        return index + 1 < elements.size() && !predefined(elements.get(index));
    }

    String digitalLink() {
        return DigitalLink.of(elements).uri();
    }
}
