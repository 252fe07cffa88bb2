package org.medseal.epcis;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads EPCIS XML of 1.x and 2.0: documents, query documents with results, master data documents. */
final class XmlReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final String QUERY = "urn:epcglobal:epcis-query:xsd:";
    private static final String MASTER_DATA = "urn:epcglobal:epcis-masterdata:xsd:";

    private final XmlCursor xml;
    private final EpcisSink sink;
    private XmlEvents events;
    private String kind;
    private String version;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private final XmlHeader header = new XmlHeader();
    private boolean headerGiven;

    private XmlReader(XmlCursor xml, EpcisSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The whole of any small document. */
    static Extension tree(InputStream in) {
        try {
            XmlCursor xml = cursor(in, true, Faults.of(event -> {}));
            xml.root();
            Extension root = XmlExtensions.read(xml);
            xml.end();
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XmlCursor cursor(InputStream in, boolean lenient, Faults faults) throws IOException {
        XmlGuard guard = new XmlGuard(XmlEncoding.utf8(in));
        try {
            return new XmlCursor(FACTORY.createXMLStreamReader(guard, "UTF-8"), guard, lenient, faults);
        } catch (XMLStreamException e) {
            throw guard.fault(e, null);
        }
    }

    static void read(InputStream in, EpcisSink sink, boolean lenient) throws IOException {
        Faults faults = Faults.of(sink);
        XmlReader reader = new XmlReader(cursor(in, lenient, faults), sink);
        try {
            reader.document();
        } catch (EpcisException fault) {
            if (!faults.isTold(fault)) {
                throw fault;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void document() {
        xml.root();
        String namespace = xml.namespace();
        kind = xml.local();
        boolean one = namespace.endsWith(":1");
        boolean known = kind.equals("EPCISDocument") && namespace.equals(one ? XmlEvents.NS_1 : XmlEvents.NS_2)
                || kind.equals("EPCISQueryDocument") && namespace.equals(QUERY + (one ? "1" : "2"))
                || kind.equals("EPCISMasterDataDocument") && namespace.equals(MASTER_DATA + (one ? "1" : "2"));
        if (!known) {
            throw xml.fault("not-epcis", "The root " + xml.name() + " is no EPCIS document");
        }
        version = one ? "1.2" : "2.0";
        events = xml.isLenient() ? XmlEvents.ANY : one ? XmlEvents.V1_2 : XmlEvents.V2_0;
        attribute("schemaVersion", "decimal");
        attribute("creationDate", "dateTime");
        xml.declaredNamespaces(namespaces);
        root(namespace).read(xml, null);
        giveHeader();
        xml.end();
    }

    private void attribute(String name, String type) {
        String text = XmlValues.collapse(XmlValues.required(xml, name));
        if (!SimpleType.get(type).takes(text)) {
            throw XmlValues.wrong(xml, name, text, "of type " + type);
        }
        attributes.put(name, text);
    }

    private Sequence<Void> root(String namespace) {
        return Sequence.<Void>local()
                .anyAttributes()
                .optional("EPCISHeader", (x, none) -> header.read(x, events == XmlEvents.V2_0, events.namespace()))
                .one("EPCISBody", (x, none) -> body(namespace))
                .optional("extension", XmlParts.<Void>localExtension(none -> new java.util.ArrayList<>())::read)
                .others(namespace, 0, (x, none) -> XmlExtensions.read(x));
    }

    private void body(String namespace) {
        if (kind.equals("EPCISQueryDocument")) {
            queryBody(namespace);
            return;
        }
        boolean masterData = kind.equals("EPCISMasterDataDocument");
        if (!masterData) {
            giveHeader();
        }
        Sequence.<Void>local()
                .anyAttributes()
                .optional(masterData ? "VocabularyList" : "EventList", (x, none) -> {
                    if (masterData) {
                        vocabulary();
                    } else {
                        eventList();
                    }
                })
                .optional("extension", XmlParts.<Void>localExtension(none -> new java.util.ArrayList<>())::read)
                .others(namespace, 0, (x, none) -> XmlExtensions.read(x))
                .read(xml, null);
    }

    private void vocabulary() {
        XmlHeader.vocabularyList(xml, events.namespace(), header.masterData());
    }

    private void queryBody(String namespace) {
        Sequence<Void> results = Sequence.<Void>local()
                .one("queryName", (x, none) -> attributes.put("queryName", XmlValues.string(x)))
                .optional("subscriptionID", (x, none) -> attributes.put("subscriptionID", XmlValues.string(x)))
                .one(
                        "resultsBody",
                        Sequence.<Void>local()
                                .choice(1)
                                .optional("EventList", (x, none) -> {
                                    giveHeader();
                                    eventList();
                                })
                                .optional("VocabularyList", (x, none) -> vocabulary())::read)
                .optional("extension", XmlParts.<Void>localExtension(none -> new java.util.ArrayList<>())::read)
                .others(namespace, 0, (x, none) -> XmlExtensions.read(x));
        XmlQueryMessages.addTo(new Sequence<Void>(namespace).choice(1), namespace)
                .optional("QueryResults", results::read)
                .read(xml, null);
    }

    private void giveHeader() {
        if (!headerGiven) {
            headerGiven = true;
            sink.header(new DocumentHeader(Form.XML, kind, version, attributes, namespaces, header.content()));
        }
    }

    private void eventList() {
        Sequence<Void> list = Sequence.<Void>local().anyAttributes().choice(Integer.MAX_VALUE);
        for (String type : events.inList()) {
            list.optional(type, (x, none) -> event(events));
        }
        Sequence<Void> foreign = xml.isLenient() ? anyEventListExtension() : foreign();
        list.optional("extension", events == XmlEvents.V1_2 ? eventListExtension()::read : foreign::read);
        list.read(xml, null);
    }

    private void event(XmlEvents schema) {
        xml.orFault(() -> schema.read(xml), this::fault).ifPresent(sink::event);
    }

    private void fault(EpcisException fault) {
        if (xml.faults().areAllWanted()) {
            xml.faults().tell(fault);
        } else {
            sink.fault(fault);
        }
    }

    /** Events wrapped in extensions, however deep. */
    private Sequence<Void> anyEventListExtension() {
        Sequence<Void> extension = Sequence.local();
        for (String type : events.inList()) {
            extension.optional(type, (x, none) -> event(events));
        }
        return extension.optional(
                "extension", (x, none) -> anyEventListExtension().read(x, none));
    }

    private Sequence<Void> foreign() {
        return Sequence.<Void>local().anyAttributes().others(events.namespace(), 1, (x, none) -> XmlExtensions.read(x));
    }

    /** Where 1.2 put the transformation; one level deeper is where GS1's own stylesheet puts the 2.0 association. */
    private Sequence<Void> eventListExtension() {
        Sequence<Void> deeper = Sequence.<Void>local().anyAttributes().locals((x, none) -> {
            x.refill();
            Extension unknown = XmlExtensions.read(x);
            if (unknown.name().local().equals("AssociationEvent")) {
                LooseAssociation.event(unknown).ifPresent(sink::event);
            }
        });
        return Sequence.<Void>local()
                .choice(1)
                .optional("TransformationEvent", (x, none) -> event(events))
                .optional("extension", deeper::read);
    }
}
