package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;

/** Reads elements that the standard does not know and keeps them whole; what xsi:type claims of them must be true. */
final class XmlExtensions {
    private XmlExtensions() {}

    static Extension read(XmlCursor xml) {
        xml.spend();
        Extension.Name name = new Extension.Name(xml.namespace(), xml.prefix(), xml.local());
        List<Extension.Attribute> attributes = new ArrayList<>();
        SimpleType type = null;
        for (int i = 0; i < xml.attributes(); i++) {
            Extension.Attribute attribute = xml.attribute(i);
            if (attribute.name().is(XmlCursor.XSI, "type")) {
                type = Xsi.type(xml, attribute.value());
                attribute = new Extension.Attribute(attribute.name(), portable(xml, attribute.value()));
            }
            attributes.add(attribute);
        }
        return content(xml, name, type, attributes);
    }

    /** A type name with the prefix that writers always declare. */
    private static String portable(XmlCursor xml, String value) {
        String text = XmlValues.collapse(value);
        int colon = text.indexOf(':');
        boolean schema = Xsi.SCHEMA.equals(xml.namespaceOf(colon < 0 ? "" : text.substring(0, colon)));
        return schema ? "xsd:" + text.substring(colon + 1) : text;
    }

    private static Extension content(
            XmlCursor xml, Extension.Name name, SimpleType type, List<Extension.Attribute> attributes) {
        List<Extension> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        xml.mixed(new XmlCursor.MixedContent() {
            @Override
            public void text(String more) {
                text.append(more);
            }

            @Override
            public void child() {
                children.add(read(xml));
            }
        });
        if (type != null && !type.isComplex()) {
            boolean bare = attributes.stream()
                    .allMatch(attribute -> attribute.name().namespace().equals(XmlCursor.XSI));
            boolean right = bare && children.isEmpty() && type.takes(XmlValues.collapse(text.toString()));
            if (!right) {
                throw XmlValues.wrong(xml, name.local(), text.toString(), "of the type that its xsi:type says");
            }
        }
        if (children.isEmpty()) {
            return new Extension(name, Extension.Kind.TEXT, text.toString(), attributes, children);
        }
        String mixed = text.toString().isBlank() ? null : text.toString();
        return new Extension(name, Extension.Kind.STRUCTURE, mixed, attributes, children);
    }
}
