package org.medseal.epcis;

import java.util.Map;
import java.util.Set;

/** Attributes of the XML schema instance namespace, which may stand on any element. */
final class Xsi {
    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final Set<String> HINTS = Set.of("schemaLocation", "noNamespaceSchemaLocation");

    /** What the schema declares of elements whose type is one of XML schema's own; all others have types of EPCIS. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "eventTime", "dateTime",
            "recordTime", "dateTime",
            "declarationTime", "dateTime",
            "quantity", "decimal",
            "eventTimeZoneOffset", "string",
            "certificationInfo", "anyURI",
            "queryName", "string",
            "subscriptionID", "string");

    private static final Set<String> DERIVED_FROM_STRING =
            Set.of("string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN");

    private Xsi() {}

    /** Checks one of them on an element that the schema knows and that may not be nil. */
    static void check(XmlCursor xml, String local, String value, boolean foreign) {
        if (local.equals("type")) {
            type(xml, value);
            requireDerived(xml, value);
        } else if (!HINTS.contains(local) && (!foreign || local.equals("nil"))) {
            throw xml.fault(
                    "unexpected-attribute", "Attribute xsi:" + local + " is not allowed on element " + xml.name());
        }
    }

    private static void requireDerived(XmlCursor xml, String value) {
        String text = XmlValues.collapse(value);
        int colon = text.indexOf(':');
        if (!SCHEMA.equals(xml.namespaceOf(colon < 0 ? "" : text.substring(0, colon)))) {
            return;
        }
        String type = text.substring(colon + 1);
        boolean header = xml.namespace().startsWith("http://www.unece.org/");
        String declared = header ? "string" : BUILT_IN.getOrDefault(xml.local(), "");
        boolean derived =
                switch (declared) {
                    case "string" -> DERIVED_FROM_STRING.contains(type);
                    case "decimal" -> SimpleType.isDerivedFromDecimal(type);
                    default -> declared.equals(type);
                };
        if (!derived) {
            throw xml.fault("wrong-type", "Element " + xml.name() + " is not of type " + text);
        }
    }

    /** Finds the type that xsi:type names; refuses names that no schema here has. */
    static SimpleType type(XmlCursor xml, String value) {
        String text = XmlValues.collapse(value);
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? "" : text.substring(0, colon);
        String namespace = xml.namespaceOf(prefix);
        if (namespace == null && colon >= 0) {
            throw xml.fault("undeclared-prefix", "Prefix " + prefix + " in xsi:type is not declared");
        }
        String local = text.substring(colon + 1);
        SimpleType type = null;
        if (SCHEMA.equals(namespace)) {
            type = SimpleType.find(local).orElse(null);
        } else if (namespace != null && namespace.startsWith("urn:epcglobal:")) {
            type = local.equals("DateTimeStamp") ? SimpleType.STAMP : SimpleType.ANY;
        }
        if (type == null) {
            throw xml.fault("unknown-type", "Type " + text + " in xsi:type is not known");
        }
        return type;
    }
}
