package org.medseal.epcis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what the standard does not know. */
final class XmlExtensionWriter {
    private final XmlOut xml;
    private final Prefixes prefixes;
    private final Set<String> losses;

    XmlExtensionWriter(XmlOut xml, Prefixes prefixes, Set<String> losses) {
        this.xml = xml;
        this.prefixes = prefixes;
        this.losses = losses;
    }

    void write(List<Extension> extensions) throws IOException {
        for (Extension extension : extensions) {
            write(extension, prefixes);
        }
    }

    private void write(Extension extension, Prefixes outer) throws IOException {
        if (extension.kind() == Extension.Kind.ARRAY) {
            for (Extension member : extension.children()) {
                write(member, outer);
            }
            return;
        }
        Prefixes own = new Prefixes(outer);
        String name = name(extension.name(), own);
        if (name == null) {
            losses.add("XML has no place for member " + extension.name().local());
            return;
        }
        xml.start(name);
        String type = ExtensionKinds.xsi(extension);
        if (type != null) {
            xml.attribute("xsi:type", type);
        }
        for (Extension.Attribute attribute : extension.attributes()) {
            xml.attribute(name(attribute.name(), own), attribute.value());
        }
        for (Map.Entry<String, String> entry : own.own().entrySet()) {
            xml.attribute("xmlns:" + entry.getValue(), entry.getKey());
        }
        if (extension.text() != null) {
            xml.text(extension.text());
        }
        for (Extension child : extension.children()) {
            write(child, own);
        }
        xml.end();
    }

    /** The attributes of a sensor report that the standard does not know. */
    void attributes(List<Extension> extensions) throws IOException {
        Prefixes own = new Prefixes(prefixes);
        for (Extension extension : extensions) {
            String name = name(extension.name(), own);
            if (name == null || extension.text() == null) {
                losses.add("XML has no place for " + extension.name().local() + " of a sensor report");
            } else {
                xml.attribute(name, extension.text());
            }
        }
        for (Map.Entry<String, String> entry : own.own().entrySet()) {
            xml.attribute("xmlns:" + entry.getValue(), entry.getKey());
        }
    }

    private static String name(Extension.Name name, Prefixes own) {
        if (!name.local().matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            return null;
        }
        return name.namespace().isEmpty() ? name.local() : own.of(name) + ":" + name.local();
    }
}
