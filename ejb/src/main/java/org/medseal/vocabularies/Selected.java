package org.medseal.vocabularies;

import java.util.List;
import java.util.Map;

/**
 * Which elements are wanted; an empty list, map or null does not restrict.
 *
 * @param types names of vocabularies
 * @param names of elements
 * @param within elements that the wanted ones are, or lie below
 * @param attributes one of them is stated
 * @param texts attributes and the values of which each has one
 */
public record Selected(
        List<String> types,
        List<String> names,
        List<String> within,
        List<String> attributes,
        Map<String, List<String>> texts) {
    public Selected {
        types = List.copyOf(types);
        names = List.copyOf(names);
        within = List.copyOf(within);
        attributes = List.copyOf(attributes);
        texts = Map.copyOf(texts);
    }
}
