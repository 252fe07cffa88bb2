package org.medseal.epcis;

import java.util.List;

/** The content models of the Standard Business Document Header 1.3, read into a tree. */
final class XmlBusinessHeader {
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    private static final Sequence<List<Extension>> CONTACT = sbdh().one("Contact", XmlBusinessHeader::leaf)
            .optional("EmailAddress", XmlBusinessHeader::leaf)
            .optional("FaxNumber", XmlBusinessHeader::leaf)
            .optional("TelephoneNumber", XmlBusinessHeader::leaf)
            .optional("ContactTypeIdentifier", XmlBusinessHeader::leaf);

    private static final Sequence<List<Extension>> PARTNER =
            sbdh().one("Identifier", XmlBusinessHeader::identifier).many("ContactInformation", 0, below(CONTACT));

    private static final Sequence<List<Extension>> IDENTIFICATION = sbdh().one("Standard", XmlBusinessHeader::leaf)
            .one("TypeVersion", XmlBusinessHeader::leaf)
            .one("InstanceIdentifier", XmlBusinessHeader::leaf)
            .one("Type", XmlBusinessHeader::leaf)
            .optional("MultipleType", typed("boolean"))
            .one("CreationDateAndTime", typed("dateTime"));

    private static final Sequence<List<Extension>> MANIFEST = sbdh().one("NumberOfItems", typed("integer"))
            .many(
                    "ManifestItem",
                    1,
                    below(sbdh().one("MimeTypeQualifierCode", XmlBusinessHeader::leaf)
                            .one("UniformResourceIdentifier", typed("anyURI"))
                            .optional("Description", XmlBusinessHeader::leaf)
                            .optional("LanguageCode", XmlBusinessHeader::leaf)));

    private static final Sequence<List<Extension>> SERVICE = sbdh().optional(
                    "BusinessServiceName", XmlBusinessHeader::leaf)
            .optional("ServiceTransaction", (xml, into) -> {
                xml.allowAttributes(name -> true, false);
                into.add(XmlExtensions.read(xml));
            });

    private static final Sequence<List<Extension>> CORRELATION = sbdh().optional(
                    "RequestingDocumentCreationDateTime", typed("dateTime"))
            .optional("RequestingDocumentInstanceIdentifier", XmlBusinessHeader::leaf)
            .optional("ExpectedResponseDateTime", typed("dateTime"));

    private static final Sequence<List<Extension>> SCOPE = sbdh().one("Type", XmlBusinessHeader::leaf)
            .one("InstanceIdentifier", XmlBusinessHeader::leaf)
            .optional("Identifier", XmlBusinessHeader::leaf)
            // either of the two, any number; no document here has both
            .many("CorrelationInformation", 0, below(CORRELATION))
            .many("BusinessService", 0, below(SERVICE))
            .many("CorrelationInformation", 0, below(CORRELATION));

    static final Sequence<List<Extension>> HEADER = sbdh().one("HeaderVersion", XmlBusinessHeader::leaf)
            .many("Sender", 1, below(PARTNER))
            .many("Receiver", 1, below(PARTNER))
            .one("DocumentIdentification", below(IDENTIFICATION))
            .optional("Manifest", below(MANIFEST))
            .optional("BusinessScope", below(sbdh().many("Scope", 0, below(SCOPE))));

    private XmlBusinessHeader() {}

    private static Sequence<List<Extension>> sbdh() {
        return new Sequence<>(SBDH);
    }

    private static Sequence.Step<List<Extension>> below(Sequence<List<Extension>> model) {
        return (xml, into) -> into.add(XmlHeader.tree(xml, model));
    }

    private static void leaf(XmlCursor xml, List<Extension> into) {
        Extension.Name name = new Extension.Name(xml.namespace(), xml.prefix(), xml.local());
        into.add(Extension.text(name, XmlValues.string(xml)));
    }

    private static void identifier(XmlCursor xml, List<Extension> into) {
        xml.allowAttributes("Authority"::equals, false);
        Extension identifier = XmlExtensions.read(xml);
        if (!identifier.children().isEmpty()) {
            throw xml.fault("unexpected-element", "Element Identifier is a simple value and has no elements in it");
        }
        into.add(identifier);
    }

    private static Sequence.Step<List<Extension>> typed(String type) {
        return (xml, into) -> {
            Extension.Name name = new Extension.Name(xml.namespace(), xml.prefix(), xml.local());
            String text = XmlValues.string(xml);
            if (!SimpleType.get(type).takes(XmlValues.collapse(text))) {
                throw XmlValues.wrong(xml, name.local(), text, "of type " + type);
            }
            into.add(Extension.text(name, text));
        };
    }
}
