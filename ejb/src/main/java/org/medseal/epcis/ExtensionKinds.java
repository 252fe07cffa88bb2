package org.medseal.epcis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How values of extensions cross between XML, which may say a type beside them, and JSON, which shows it. */
final class ExtensionKinds {
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(0|[1-9]\\d{0,300})(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");
    private static final Set<String> NUMBERS = Set.of(
            "decimal",
            "integer",
            "int",
            "long",
            "short",
            "byte",
            "float",
            "double",
            "nonNegativeInteger",
            "positiveInteger",
            "nonPositiveInteger",
            "negativeInteger",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte");

    private ExtensionKinds() {}

    /** What the value is in JSON. */
    static Extension.Kind json(Extension extension) {
        if (extension.kind() != Extension.Kind.TEXT) {
            return extension.kind();
        }
        if (!attributes(extension).isEmpty()) {
            return Extension.Kind.STRUCTURE;
        }
        String type = xsdType(extension);
        String text = extension.text().strip();
        if (NUMBERS.contains(type) && JSON_NUMBER.matcher(text).matches()) {
            return Extension.Kind.NUMBER;
        }
        return type.equals("boolean") ? Extension.Kind.BOOLEAN : Extension.Kind.TEXT;
    }

    private static String xsdType(Extension extension) {
        for (Extension.Attribute attribute : extension.attributes()) {
            if (attribute.name().is(XmlCursor.XSI, "type") && attribute.value().startsWith("xsd:")) {
                return attribute.value().substring(4);
            }
        }
        return "";
    }

    /** The attributes other than those that tell the type. */
    static List<Extension.Attribute> attributes(Extension extension) {
        return extension.attributes().stream()
                .filter(attribute -> !attribute.name().namespace().equals(XmlCursor.XSI))
                .toList();
    }

    /** The type to write beside a value that came from JSON, or null. */
    static String xsi(Extension extension) {
        return switch (extension.kind()) {
            case BOOLEAN -> "xsd:boolean";
            case NUMBER ->
                extension.text().matches("-?\\d+")
                        ? "xsd:integer"
                        : extension.text().matches("-?\\d+\\.\\d+") ? "xsd:decimal" : "xsd:double";
            default -> null;
        };
    }
}
