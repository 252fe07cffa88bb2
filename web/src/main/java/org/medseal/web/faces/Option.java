package org.medseal.web.faces;

import java.io.Serializable;
import java.util.List;

/** One thing that {@code <m:choice>} offers. */
public record Option(String value, String label) implements Serializable {
    /** Words of ours, with their plain words from the bundle. */
    public static List<Option> of(String words, List<?> values) {
        return values.stream()
                .map(Object::toString)
                .map(value -> new Option(value, Texts.get(words + "." + value)))
                .toList();
    }
}
