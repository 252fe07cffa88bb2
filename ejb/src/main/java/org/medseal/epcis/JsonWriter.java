package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes EPCIS 2.0 JSON-LD. */
final class JsonWriter implements EpcisWriter {
    static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Prefixes prefixes;
    private final Set<String> losses = new LinkedHashSet<>();
    private boolean query;

    private JsonWriter(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        prefixes = new Prefixes(null);
        JsonContext.standard().forEach(prefixes::put);
    }

    static JsonWriter document(OutputStream out, DocumentHeader header) throws IOException {
        JsonWriter writer = new JsonWriter(out);
        writer.begin(header);
        return writer;
    }

    static void bare(OutputStream out, EpcisEvent event) throws IOException {
        JsonWriter writer = new JsonWriter(out);
        Prefixes own = new Prefixes(writer.prefixes);
        own.collect(event);
        writer.json.writeStartObject();
        writer.context(own, true);
        new JsonEventWriter(writer.json, own, writer.losses).members(event);
        writer.json.writeEndObject();
        writer.json.close();
    }

    private void begin(DocumentHeader header) throws IOException {
        Prefixes own = new Prefixes(prefixes);
        header.namespaces().forEach((prefix, namespace) -> {
            if (!namespace.startsWith("urn:epcglobal:") && !namespace.startsWith("http://www.w3.org/2001/XMLSchema")) {
                own.of(new Extension.Name(namespace, prefix, ""));
            }
        });
        own.collect(header.content().extensions());
        query = header.kind().equals("EPCISQueryDocument");
        json.writeStartObject();
        context(own, true);
        own.own().forEach((namespace, prefix) -> prefixes.put(prefix, namespace));
        json.writeStringField("type", query ? "EPCISQueryDocument" : "EPCISDocument");
        attribute("schemaVersion", "2.0");
        attribute("creationDate", creationDate(header));
        String id = header.attributes().get("id");
        if (id != null) {
            attribute("id", id);
        }
        if (!query) {
            attribute("instanceIdentifier", header.instanceIdentifier().orElse(null));
            attribute("sender", header.sender().orElse(null));
            attribute("receiver", header.receiver().orElse(null));
            masterData(header.content().masterData());
        }
        json.writeObjectFieldStart("epcisBody");
        if (query) {
            json.writeObjectFieldStart("queryResults");
            attribute("queryName", header.attributes().getOrDefault("queryName", "SimpleEventQuery"));
            attribute("subscriptionID", header.attributes().get("subscriptionID"));
            json.writeObjectFieldStart("resultsBody");
            vocabularies(header.content().masterData());
        }
        json.writeArrayFieldStart("eventList");
    }

    private static String creationDate(DocumentHeader header) {
        return header.creationDate()
                .flatMap(Timestamp::xsd)
                .map(time -> time.utc().toString())
                .orElse("1970-01-01T00:00:00Z");
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /** The context: the standard's, and the prefixes met here. Inside a document an event may have none. */
    private void context(Prefixes own, boolean standard) throws IOException {
        if (!standard && own.own().isEmpty()) {
            return;
        }
        if (own.own().isEmpty()) {
            // Clients made of the standard's description often cannot read a list here.
            json.writeStringField("@context", CONTEXT);
            return;
        }
        json.writeArrayFieldStart("@context");
        if (standard) {
            json.writeString(CONTEXT);
        }
        for (Map.Entry<String, String> entry : own.own().entrySet()) {
            json.writeStartObject();
            json.writeStringField(entry.getValue(), entry.getKey());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void masterData(List<Vocabulary> vocabularies) throws IOException {
        if (vocabularies.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("epcisHeader");
        json.writeObjectFieldStart("epcisMasterData");
        vocabularies(vocabularies);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void vocabularies(List<Vocabulary> vocabularies) throws IOException {
        if (vocabularies.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("vocabularyList");
        for (Vocabulary vocabulary : vocabularies) {
            json.writeStartObject();
            json.writeStringField("type", vocabulary.type());
            json.writeArrayFieldStart("vocabularyElementList");
            for (Vocabulary.Element element : vocabulary.elements()) {
                element(element);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void element(Vocabulary.Element element) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", element.id());
        json.writeArrayFieldStart("attributes");
        for (Vocabulary.Attribute attribute : element.attributes()) {
            Prefixes own = new Prefixes(prefixes);
            own.collect(attribute.parts());
            json.writeStartObject();
            context(own, false);
            json.writeStringField("id", attribute.id());
            if (attribute.parts().isEmpty()) {
                json.writeStringField("attribute", attribute.text() == null ? "" : attribute.text());
            } else {
                json.writeObjectFieldStart("attribute");
                new JsonEventWriter(json, own, losses).extensions(attribute.parts());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!element.children().isEmpty()) {
            json.writeArrayFieldStart("children");
            for (String child : element.children()) {
                json.writeString(child);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    @Override
    public void write(EpcisEvent event) throws IOException {
        Prefixes own = new Prefixes(prefixes);
        own.collect(event);
        json.writeStartObject();
        context(own, false);
        new JsonEventWriter(json, own, losses).members(event);
        json.writeEndObject();
    }

    @Override
    public Set<String> losses() {
        return losses;
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        if (query) {
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }
}
