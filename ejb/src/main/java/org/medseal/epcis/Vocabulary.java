package org.medseal.epcis;

import java.util.List;

/** Master data in a document: a vocabulary and its elements (EPCIS 2.0, 6.1.1). */
public record Vocabulary(String type, List<Element> elements) {

    /** A place, party, product …: its URI, what is known of it, and the URIs below it. */
    public record Element(String id, List<Attribute> attributes, List<String> children) {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }
    }

    /**
     * @param text the value, or null where it has parts
     */
    public record Attribute(String id, String text, List<Extension> parts) {
        public Attribute {
            parts = List.copyOf(parts);
        }
    }

    public Vocabulary {
        elements = List.copyOf(elements);
    }
}
