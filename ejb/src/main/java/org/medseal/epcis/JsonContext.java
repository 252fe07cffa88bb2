package org.medseal.epcis;

import java.util.HashMap;
import java.util.Map;

/**
 * What the prefixes of a JSON-LD document stand for. Contexts are never fetched: the standard's own is
 * built in, with {@code cbvmda} in the form that it has in XML.
 */
final class JsonContext {
    private static final Map<String, String> STANDARD = Map.of(
            "epcis", "https://ref.gs1.org/epcis/",
            "cbv", "https://ref.gs1.org/cbv/",
            "cbvmda", "urn:epcglobal:cbv:mda",
            "gs1", "https://gs1.org/voc/",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "dcterms", "http://purl.org/dc/terms/");

    private final JsonContext outer;
    private final Map<String, String> own = new HashMap<>();

    JsonContext(JsonContext outer) {
        this.outer = outer;
    }

    /** The prefixes of the standard's own context. */
    static Map<String, String> standard() {
        return STANDARD;
    }

    void put(String prefix, String namespace) {
        own.put(prefix, namespace);
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    Map<String, String> own() {
        return own;
    }

    String namespace(String prefix) {
        String namespace = own.get(prefix);
        if (namespace != null) {
            return namespace;
        }
        return outer != null ? outer.namespace(prefix) : STANDARD.get(prefix);
    }

    /** The name of a member: by its prefix, else a whole URI cut before its last part, else without a namespace. */
    Extension.Name name(String member) {
        int colon = member.indexOf(':');
        if (colon > 0) {
            String namespace = namespace(member.substring(0, colon));
            if (namespace != null) {
                return new Extension.Name(namespace, member.substring(0, colon), member.substring(colon + 1));
            }
            int cut = Math.max(Math.max(member.lastIndexOf('/'), member.lastIndexOf('#')), member.lastIndexOf(':')) + 1;
            return new Extension.Name(member.substring(0, cut), "", member.substring(cut));
        }
        return new Extension.Name("", "", member);
    }

    /** A value like {@code example:x} as the whole URI. */
    String expand(String value) {
        int colon = value.indexOf(':');
        String namespace =
                colon > 0 && !value.startsWith("//", colon + 1) ? namespace(value.substring(0, colon)) : null;
        return namespace == null ? value : namespace + value.substring(colon + 1);
    }
}
