package org.medseal.epcis;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Writes the header of an XML document. */
final class XmlHeaderWriter {
    private final XmlOut xml;
    private final XmlExtensionWriter extensions;
    private final boolean two;
    private final Set<String> losses;

    XmlHeaderWriter(XmlOut xml, Prefixes prefixes, boolean two, Set<String> losses) {
        this.xml = xml;
        this.extensions = new XmlExtensionWriter(xml, prefixes, losses);
        this.two = two;
        this.losses = losses;
    }

    void write(DocumentHeader header) throws IOException {
        Extension business = header.content().businessHeader();
        List<Vocabulary> masterData = header.content().masterData();
        if (business == null && header.sender().isPresent() && header.receiver().isPresent()) {
            business = BusinessHeaders.of(header);
        }
        if (business == null && (!two && !masterData.isEmpty())) {
            losses.add("EPCIS 1.2 takes master data only with a business header, which needs a sender and a receiver");
            return;
        }
        if (business == null && masterData.isEmpty()) {
            return;
        }
        xml.start("EPCISHeader");
        if (business != null) {
            extensions.write(List.of(business));
        }
        if (!masterData.isEmpty()) {
            xml.start("extension").start("EPCISMasterData");
            vocabularies(masterData);
            xml.end();
            xml.end();
        }
        xml.end();
    }

    void vocabularies(List<Vocabulary> vocabularies) throws IOException {
        xml.start("VocabularyList");
        for (Vocabulary vocabulary : vocabularies) {
            vocabulary(vocabulary);
        }
        xml.end();
    }

    private void vocabulary(Vocabulary vocabulary) throws IOException {
        xml.start("Vocabulary").attribute("type", vocabulary.type());
        if (!vocabulary.elements().isEmpty()) {
            xml.start("VocabularyElementList");
            for (Vocabulary.Element element : vocabulary.elements()) {
                element(element);
            }
            xml.end();
        }
        xml.end();
    }

    private void element(Vocabulary.Element element) throws IOException {
        xml.start("VocabularyElement").attribute("id", element.id());
        for (Vocabulary.Attribute attribute : element.attributes()) {
            xml.start("attribute").attribute("id", attribute.id());
            if (attribute.text() != null) {
                xml.text(attribute.text());
            }
            extensions.write(attribute.parts());
            xml.end();
        }
        if (!element.children().isEmpty()) {
            xml.start("children");
            for (String child : element.children()) {
                xml.element("id", child);
            }
            xml.end();
        }
        xml.end();
    }
}
