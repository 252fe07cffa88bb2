package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads EPCIS 2.0 JSON-LD: documents, query documents, single events. Members may come in any order; where the context
 * or the type comes after the events, the document is gone through twice, with its bytes on disk meanwhile.
 */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1 << 20)
                    .maxNameLength(2_000)
                    .maxNumberLength(400)
                    .build())
            .build();
    private static final Set<String> TEXTS = Set.of("instanceIdentifier", "sender", "receiver");

    private final JsonCursor json;
    private final EpcisSink sink;
    private final JsonHeader header = new JsonHeader();
    private final Map<String, String> attributes = new HashMap<>();
    private String type;
    private boolean contextSeen;
    private boolean bodySeen;
    private boolean headerGiven;
    private String documentOnly;
    private JsonEvents bare;

    private JsonReader(JsonCursor json, EpcisSink sink) {
        this.json = json;
        this.sink = sink;
    }

    static void read(InputStream in, EpcisSink sink, boolean lenient) throws IOException {
        Faults faults = Faults.of(sink);
        try {
            read(in, sink, lenient, faults);
        } catch (EpcisException fault) {
            if (!faults.isTold(fault)) {
                throw fault;
            }
        }
    }

    private static void read(InputStream in, EpcisSink sink, boolean lenient, Faults faults) throws IOException {
        try (Replay replay = new Replay(in)) {
            Scout scout;
            try (JsonParser parser = FACTORY.createParser(replay)) {
                scout = guarded(parser, () -> {
                    JsonReader reader = new JsonReader(new JsonCursor(parser, lenient, faults), sink);
                    return reader.document(replay, null);
                });
            }
            if (scout != null) {
                try (JsonParser parser = FACTORY.createParser(replay.again())) {
                    guarded(parser, () -> new JsonReader(new JsonCursor(parser, lenient, faults), sink)
                            .document(replay, scout));
                }
            }
        }
    }

    /** What a first walk through the document found behind its body. */
    private record Scout(String type, JsonContext context, Map<String, String> attributes) {}

    private interface Reading {
        Scout read() throws IOException;
    }

    private static JsonCursor place(JsonParser parser) {
        return new JsonCursor(parser, false, Faults.of(event -> {}));
    }

    private static Scout guarded(JsonParser parser, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (JsonEOFException e) {
            throw place(parser).fault("truncated", "The document ends in the middle", e.getLocation());
        } catch (StreamConstraintsException e) {
            boolean deep = e.getOriginalMessage().contains("nesting depth");
            String sentence = deep ? "Values are nested more than 100 deep" : "A value, name or number is too long";
            throw place(parser).fault(deep ? "too-deep" : "value-too-long", sentence, e.getLocation());
        } catch (JsonProcessingException e) {
            String message = e.getOriginalMessage().replaceAll("\\s+", " ");
            String code = message.contains("UTF-8") ? "encoding" : "not-well-formed";
            throw place(parser).fault(code, "The document is no well-formed JSON: " + message, e.getLocation());
        } catch (CharConversionException e) {
            throw place(parser).fault("encoding", "The document is not in the encoding that it seems to be in", null);
        }
    }

    /** Reads the document, or, where the body comes too early, only what stands around it. */
    private Scout document(Replay replay, Scout known) throws IOException {
        if (known != null) {
            type = known.type();
            json.context(known.context());
            attributes.putAll(known.attributes());
            contextSeen = true;
        }
        if (json.next() == null) {
            throw json.fault("truncated", "The document is empty");
        }
        boolean[] early = new boolean[1];
        json.object("The document", name -> {
            boolean ready = known != null || type != null && contextSeen;
            if (name.equals("epcisBody") && !ready) {
                early[0] = true;
                json.skip();
            } else {
                if (name.equals("epcisBody")) {
                    replay.stop();
                }
                member(name);
            }
        });
        if (json.next() != null) {
            throw json.fault("not-well-formed", "Something stands after the end of the document");
        }
        if (early[0]) {
            if (type == null || !contextSeen) {
                throw json.missing("The document", type == null ? "type" : "@context");
            }
            return new Scout(type, json.context(), attributes);
        }
        end();
        return null;
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "@context" -> {
                contextSeen = true;
                context(json, json.context());
                if (bare != null) {
                    bare.context(json.context());
                }
            }
            case "type" -> {
                type = json.string(name);
                if (bare != null) {
                    bare.type(type);
                }
            }
            case "epcisBody" -> {
                if (bodySeen) {
                    throw json.fault("repeated", "The document has epcisBody twice");
                }
                bodySeen = true;
                body();
            }
            case "epcisHeader" -> {
                documentOnly = name;
                header.read(json);
            }
            case "id" -> attributes.put(name, json.uri(name));
            case "schemaVersion", "creationDate", "instanceIdentifier", "sender", "receiver" -> attribute(name);
            default -> other(name);
        }
    }

    private void attribute(String name) throws IOException {
        documentOnly = name;
        String text = json.string(name);
        if (name.equals("schemaVersion") && !text.matches("\\d+(\\.\\d+)*")) {
            throw json.wrong(name, text, "a version number");
        }
        if (name.equals("creationDate")) {
            json.time(name);
        }
        attributes.put(name, text);
    }

    /** A member of a bare event, or an extension of a document. */
    private void other(String name) throws IOException {
        boolean document = type != null && (isDocument() || isQuery());
        if (document || type == null && bare == null && !JsonEvents.isField(name)) {
            JsonParts.extension(json, "A document", name, header.extensions());
            return;
        }
        if (bare == null) {
            bare = new JsonEvents(json);
            bare.type(type);
        }
        bare.member(name);
    }

    private boolean isDocument() {
        return "EPCISDocument".equals(type);
    }

    private boolean isQuery() {
        return "EPCISQueryDocument".equals(type);
    }

    private void body() throws IOException {
        if (isQuery()) {
            queryBody();
        } else if (isDocument()) {
            boolean[] list = new boolean[1];
            json.object("epcisBody", name -> {
                if (name.equals("eventList")) {
                    list[0] = true;
                    eventList();
                } else {
                    JsonExtensions.read(json, name, new ArrayList<>());
                }
            });
            require(list[0], "epcisBody", "eventList");
        } else {
            throw json.fault("unknown-member", "An event has no epcisBody");
        }
    }

    private void queryBody() throws IOException {
        boolean[] results = new boolean[1];
        json.object("epcisBody", name -> {
            if (name.equals("queryResults")) {
                results[0] = true;
                queryResults();
            } else {
                JsonParts.extension(json, "epcisBody", name, new ArrayList<>());
            }
        });
        require(results[0], "epcisBody", "queryResults");
    }

    private void queryResults() throws IOException {
        boolean[] body = new boolean[1];
        json.object("queryResults", name -> {
            switch (name) {
                case "queryName", "subscriptionID" -> attributes.put(name, json.string(name));
                case "resultsBody" -> {
                    body[0] = true;
                    resultsBody();
                }
                default -> JsonParts.extension(json, "queryResults", name, new ArrayList<>());
            }
        });
        require(attributes.containsKey("queryName"), "queryResults", "queryName");
        require(body[0], "queryResults", "resultsBody");
    }

    private void resultsBody() throws IOException {
        boolean[] list = new boolean[1];
        json.object("resultsBody", name -> {
            if (name.equals("eventList")) {
                list[0] = true;
                eventList();
            } else if (name.equals("vocabularyList")) {
                header.vocabularyList(json);
            } else {
                JsonParts.extension(json, "resultsBody", name, new ArrayList<>());
            }
        });
        require(list[0], "resultsBody", "eventList");
    }

    private void require(boolean there, String where, String name) {
        if (!there) {
            throw json.missing(where, name);
        }
    }

    private void eventList() throws IOException {
        if (headerGiven) {
            throw json.fault("repeated", "The document has eventList twice");
        }
        giveHeader();
        json.array("eventList", () -> {
            Set<String> outside = json.faults().enter();
            json.orFault(() -> new JsonEvents(json).read(), this::fault).ifPresent(sink::event);
            json.faults().leave(outside);
        });
    }

    private void fault(EpcisException fault) {
        if (json.faults().areAllWanted()) {
            json.faults().tell(fault);
        } else {
            sink.fault(fault);
        }
    }

    private void giveHeader() {
        headerGiven = true;
        Map<String, String> namespaces = json.context().own();
        sink.header(new DocumentHeader(Form.JSON_LD, type, "2.0", attributes, namespaces, header.content()));
    }

    private void end() throws IOException {
        require(type != null, "The document", "type");
        require(contextSeen, "The document", "@context");
        if (isDocument() || isQuery()) {
            require(bodySeen, "The document", "epcisBody");
            require(isQuery() || attributes.containsKey("schemaVersion"), "The document", "schemaVersion");
            require(isQuery() || attributes.containsKey("creationDate"), "The document", "creationDate");
            if (bare != null || isQuery() && (documentOnly != null && queryHasNo(documentOnly))) {
                throw json.fault("unknown-member", "A document of type " + type + " has members of something else");
            }
            return;
        }
        bareEvent();
    }

    private boolean queryHasNo(String name) {
        return TEXTS.contains(name) || name.equals("epcisHeader");
    }

    private void bareEvent() throws IOException {
        if (bare == null) {
            bare = new JsonEvents(json);
        }
        bare.type(type);
        if (JsonEvents.isType(type) && (documentOnly != null || attributes.containsKey("id"))) {
            throw json.unknown("A " + type, documentOnly == null ? "id" : documentOnly);
        }
        EpcisEvent event = bare.finish(header.extensions());
        giveHeader();
        sink.event(event);
    }

    /** Reads a context: one URI, one object, or several of both. */
    static void context(JsonCursor json, JsonContext into) throws IOException {
        if (json.token() == JsonToken.START_ARRAY) {
            Set<Object> seen = new HashSet<>();
            json.array("@context", () -> {
                boolean uri = json.token() == JsonToken.VALUE_STRING;
                if (!seen.add(uri ? json.uri("@context") : terms(json, into))) {
                    throw json.fault("repeated", "@context says the same thing twice");
                }
            });
        } else if (json.token() == JsonToken.VALUE_STRING) {
            json.uri("@context");
        } else {
            terms(json, into);
        }
    }

    /** Reads the terms of one object and says what is in it, so that a repetition can be seen. */
    private static Map<String, Object> terms(JsonCursor json, JsonContext into) throws IOException {
        Map<String, Object> all = new HashMap<>();
        json.object("@context", term -> {
            json.spend();
            if (json.token() == JsonToken.VALUE_STRING) {
                into.put(term, json.text());
                all.put(term, json.text());
            } else {
                List<Extension> definition = new ArrayList<>();
                JsonExtensions.read(json, term, definition);
                all.put(term, definition);
                definition.stream()
                        .flatMap(one -> one.children().stream())
                        .filter(one -> one.name().local().equals("@id") && one.text() != null)
                        .forEach(id -> into.put(term, id.text()));
            }
        });
        return all;
    }
}
