package org.medseal.web.labels;

import java.util.List;
import java.util.Map;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;

/**
 * What a print order adds to the labels of logistic units.
 *
 * @param from who sends them, in any number of lines; null for nobody
 * @param to who gets them
 * @param carrier who brings them
 * @param elements more element strings, as {@code (400)PO-4711(420)50667}; null for none
 */
public record LogisticData(String from, String to, String carrier, String elements) {
    public static final LogisticData NONE = new LogisticData(null, null, null, null);

    /** The free texts by their names in templates. */
    Map<String, String> words() {
        return Map.of("from", said(from), "to", said(to), "carrier", said(carrier));
    }

    List<Element> added() {
        return said(elements).isBlank() ? List.of() : Code.parse(elements).elements();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
