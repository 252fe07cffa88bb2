package org.medseal.vocabularies;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.medseal.epcis.Vocabulary;

/** What a person says of an element from now on, instead of what documents say. */
public record StateElement(Map<String, String> attributes, List<String> children) implements Serializable {
    public StateElement {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        children = children == null ? List.of() : List.copyOf(children);
    }

    Vocabulary of(String type, String name) {
        List<Vocabulary.Attribute> all = attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Vocabulary.Attribute(entry.getKey(), entry.getValue(), List.of()))
                .toList();
        return new Vocabulary(type, List.of(new Vocabulary.Element(name, all, children)));
    }
}
