package org.medseal.epcis;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes EPCIS XML of 1.2 or 2.0. */
final class XmlWriter implements EpcisWriter {
    private final XmlOut xml;
    private final boolean two;
    private final CbvSpelling words;
    private final Prefixes prefixes = new Prefixes(null);
    private final Set<String> losses = new LinkedHashSet<>();

    XmlWriter(XmlOut out, boolean two, CbvSpelling words, DocumentHeader header) throws IOException {
        this.xml = out;
        this.two = two;
        this.words = words;
        begin(header);
    }

    private void begin(DocumentHeader header) throws IOException {
        boolean answer = header.kind().equals(EpcisWriter.ANSWER);
        boolean query = answer || header.kind().equals("EPCISQueryDocument");
        String version = two ? "2" : "1";
        prefixes.put("epcis", "urn:epcglobal:epcis:xsd:" + version);
        prefixes.put("xsi", XmlCursor.XSI);
        prefixes.put("xsd", Xsi.SCHEMA);
        if (query) {
            prefixes.put("epcisq", "urn:epcglobal:epcis-query:xsd:" + version);
        }
        header.namespaces().forEach((prefix, namespace) -> {
            if (!namespace.startsWith("urn:epcglobal:epcis") && !namespace.isBlank()) {
                prefixes.of(new Extension.Name(namespace, prefix, ""));
            }
        });
        if (answer) {
            prefixes.put("soapenv", EpcisWriter.SOAP);
        }
        xml.start(answer ? "soapenv:Envelope" : query ? "epcisq:EPCISQueryDocument" : "epcis:EPCISDocument");
        for (Map.Entry<String, String> entry : prefixes.own().entrySet()) {
            xml.attribute("xmlns:" + entry.getValue(), entry.getKey());
        }
        if (answer) {
            xml.start("soapenv:Body");
        } else {
            root(header);
        }
        if (query) {
            xml.start("epcisq:QueryResults");
            xml.element("queryName", header.attributes().getOrDefault("queryName", "SimpleEventQuery"));
            xml.element("subscriptionID", header.attributes().get("subscriptionID"));
            xml.start("resultsBody");
        }
        if (query && EpcisWriter.MASTER_DATA_QUERY.equals(header.attributes().get("queryName"))) {
            new XmlHeaderWriter(xml, prefixes, two, losses)
                    .vocabularies(header.content().masterData());
            return;
        }
        xml.start("EventList");
    }

    private void root(DocumentHeader header) throws IOException {
        xml.attribute("schemaVersion", two ? "2.0" : "1.2");
        xml.attribute("creationDate", header.creationDate().orElse("1970-01-01T00:00:00Z"));
        if (!EpcisWriter.MASTER_DATA_QUERY.equals(header.attributes().get("queryName"))) {
            new XmlHeaderWriter(xml, prefixes, two, losses).write(header);
        }
        xml.start("EPCISBody");
    }

    @Override
    public void write(EpcisEvent event) throws IOException {
        if (event instanceof ExtendedEvent extended) {
            losses.add("XML has no place for an event of type " + extended.type());
            return;
        }
        boolean wrapped = !two && event instanceof TransformationEvent;
        boolean twiceWrapped = !two && event instanceof AssociationEvent;
        if (twiceWrapped) {
            losses.add("EPCIS 1.2 has no AssociationEvent; it stands where that version lets anything stand");
        }
        if (wrapped || twiceWrapped) {
            xml.start("extension");
        }
        if (twiceWrapped) {
            xml.start("extension");
        }
        new XmlEventWriter(xml, new XmlExtensionWriter(xml, prefixes, losses), two || twiceWrapped, words, losses)
                .write(event);
        if (wrapped || twiceWrapped) {
            xml.end();
        }
        if (twiceWrapped) {
            xml.end();
        }
    }

    @Override
    public Set<String> losses() {
        return losses;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    /** Writes children of an element that may only hold elements without a namespace, or only such with one. */
    static List<Extension> only(List<Extension> extensions, boolean qualified) {
        return extensions.stream()
                .filter(extension -> extension.name().namespace().isEmpty() != qualified)
                .toList();
    }
}
