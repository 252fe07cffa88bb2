package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;

/** The header of an XML document: the Standard Business Document Header and master data, by both schemas. */
final class XmlHeader {
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    private Extension businessHeader;
    private final List<Vocabulary> masterData = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();

    DocumentHeader.HeaderContent content() {
        return new DocumentHeader.HeaderContent(businessHeader, masterData, extensions);
    }

    List<Vocabulary> masterData() {
        return masterData;
    }

    /** Reads EPCISHeader. */
    void read(XmlCursor xml, boolean two, String namespace) {
        Sequence<XmlHeader> header = Sequence.<XmlHeader>local()
                .anyAttributes()
                .particle(
                        SBDH,
                        "StandardBusinessDocumentHeader",
                        two ? 0 : 1,
                        1,
                        (x, h) -> h.businessHeader = tree(x, XmlBusinessHeader.HEADER))
                .optional(
                        "extension",
                        Sequence.<XmlHeader>local()
                                        .anyAttributes()
                                        .optional("EPCISMasterData", masterData(namespace)::read)
                                        .optional(
                                                "extension",
                                                XmlParts.<XmlHeader>localExtension(h -> h.extensions)::read)::read);
        if (!two) {
            header.others(namespace, 0, (x, h) -> h.extensions.add(XmlExtensions.read(x)));
        }
        header.read(xml, this);
    }

    static Extension tree(XmlCursor xml, Sequence<List<Extension>> model) {
        Extension.Name name = new Extension.Name(xml.namespace(), xml.prefix(), xml.local());
        List<Extension> children = new ArrayList<>();
        model.read(xml, children);
        return Extension.structure(name, children);
    }

    private static Sequence<XmlHeader> masterData(String namespace) {
        return Sequence.<XmlHeader>local()
                .one("VocabularyList", (x, h) -> vocabularyList(x, namespace, h.masterData))
                .optional("extension", XmlParts.<XmlHeader>localExtension(h -> h.extensions)::read);
    }

    static void vocabularyList(XmlCursor xml, String namespace, List<Vocabulary> into) {
        Sequence.<List<Vocabulary>>local()
                .many("Vocabulary", 0, (x, list) -> list.add(vocabulary(x, namespace)))
                .read(xml, into);
    }

    private static Vocabulary vocabulary(XmlCursor xml, String namespace) {
        XmlValues.required(xml, "type");
        String type = XmlValues.uriAttribute(xml, "type");
        List<Vocabulary.Element> elements = new ArrayList<>();
        Sequence.<List<Vocabulary.Element>>local("type")
                .anyAttributes()
                .optional(
                        "VocabularyElementList",
                        Sequence.<List<Vocabulary.Element>>local()
                                .many("VocabularyElement", 1, (x, list) -> list.add(element(x, namespace)))::read)
                .optional("extension", XmlParts.<List<Vocabulary.Element>>localExtension(l -> new ArrayList<>())::read)
                .others(namespace, 0, (x, list) -> XmlExtensions.read(x))
                .read(xml, elements);
        return new Vocabulary(type, elements);
    }

    private static Vocabulary.Element element(XmlCursor xml, String namespace) {
        xml.spend();
        XmlValues.required(xml, "id");
        String id = XmlValues.uriAttribute(xml, "id");
        List<Vocabulary.Attribute> attributes = new ArrayList<>();
        List<String> children = new ArrayList<>();
        Sequence.<Void>local("id")
                .anyAttributes()
                .many("attribute", 0, (x, none) -> attributes.add(attribute(x)))
                .optional(
                        "children",
                        Sequence.<Void>local()
                                .anyAttributes()
                                .many("id", 0, (x, none) -> children.add(XmlValues.uri(x)))::read)
                .optional("extension", XmlParts.<Void>localExtension(none -> new ArrayList<>())::read)
                .others(namespace, 0, (x, none) -> XmlExtensions.read(x))
                .read(xml, null);
        return new Vocabulary.Element(id, attributes, children);
    }

    private static Vocabulary.Attribute attribute(XmlCursor xml) {
        xml.allowAttributes(name -> true, true);
        XmlValues.required(xml, "id");
        String id = XmlValues.uriAttribute(xml, "id");
        Extension content = XmlExtensions.read(xml);
        return new Vocabulary.Attribute(id, content.text(), content.children());
    }
}
