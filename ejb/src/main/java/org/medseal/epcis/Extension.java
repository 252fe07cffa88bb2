package org.medseal.epcis;

import java.util.List;

/**
 * One element or member that the standard does not know, kept as it came: name with its namespace, value, what is below.
 * A JSON array of two or more becomes as many neighbours of one name, as it is in XML; a shorter or nested one is a node
 * of kind {@link Kind#ARRAY}.
 *
 * @param text the value of a leaf; null where there are children
 */
public record Extension(Name name, Kind kind, String text, List<Attribute> attributes, List<Extension> children) {
    /** The namespace of what Medseal itself adds to events. */
    public static final String OF_MEDSEAL = "https://medseal.org/epcis/";

    /** A name in its namespace; the prefix is what the sender wrote and means nothing. The namespace may be empty. */
    public record Name(String namespace, String prefix, String local) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && is(name.namespace, name.local);
        }

        @Override
        public int hashCode() {
            return 31 * namespace.hashCode() + local.hashCode();
        }

        /** Whether it is that name, whatever the prefix. */
        public boolean is(String otherNamespace, String otherLocal) {
            return local.equals(otherLocal) && namespace.equals(otherNamespace);
        }
    }

    /** An XML attribute. */
    public record Attribute(Name name, String value) {}

    /** What sort of value it is. XML knows TEXT and STRUCTURE only. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        STRUCTURE,
        ARRAY
    }

    public Extension {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    public static Extension text(Name name, String text) {
        return new Extension(name, Kind.TEXT, text, List.of(), List.of());
    }

    public static Extension structure(Name name, List<Extension> children) {
        return new Extension(name, Kind.STRUCTURE, null, List.of(), children);
    }
}
