package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The header of a JSON document: master data and what the sender added. */
final class JsonHeader {
    private final List<Vocabulary> masterData = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();

    DocumentHeader.HeaderContent content() {
        return new DocumentHeader.HeaderContent(null, masterData, extensions);
    }

    List<Extension> extensions() {
        return extensions;
    }

    /** Reads epcisHeader. */
    void read(JsonCursor json) throws IOException {
        json.object("epcisHeader", name -> {
            if (!name.equals("epcisMasterData")) {
                JsonParts.extension(json, "epcisHeader", name, extensions);
                return;
            }
            json.object(name, inner -> {
                if (inner.equals("vocabularyList")) {
                    vocabularyList(json);
                } else {
                    JsonExtensions.read(json, inner, extensions);
                }
            });
        });
    }

    void vocabularyList(JsonCursor json) throws IOException {
        json.array("vocabularyList", () -> masterData.add(vocabulary(json)));
    }

    private static Vocabulary vocabulary(JsonCursor json) throws IOException {
        String[] type = new String[1];
        List<Vocabulary.Element> elements = new ArrayList<>();
        json.object("A vocabulary", name -> {
            switch (name) {
                case "type" -> type[0] = json.uri(name);
                case "vocabularyElementList" -> json.array(name, () -> elements.add(element(json)));
                default -> JsonExtensions.read(json, name, new ArrayList<>());
            }
        });
        if (type[0] == null) {
            throw json.missing("The vocabulary", "type");
        }
        return new Vocabulary(type[0], elements);
    }

    private static Vocabulary.Element element(JsonCursor json) throws IOException {
        json.spend();
        String[] id = new String[1];
        List<Vocabulary.Attribute> attributes = new ArrayList<>();
        List<String> children = new ArrayList<>();
        json.object("A vocabulary element", name -> {
            switch (name) {
                case "id" -> id[0] = json.uri(name);
                case "attributes" -> json.array(name, () -> attributes.add(attribute(json)));
                case "children" -> json.array(name, () -> children.add(json.uri("children")));
                default -> JsonExtensions.read(json, name, new ArrayList<>());
            }
        });
        if (id[0] == null) {
            throw json.missing("The vocabulary element", "id");
        }
        return new Vocabulary.Element(id[0], attributes, children);
    }

    private static Vocabulary.Attribute attribute(JsonCursor json) throws IOException {
        String[] id = new String[1];
        List<Extension> value = new ArrayList<>();
        json.object("An attribute", name -> {
            if (name.equals("id")) {
                id[0] = json.uri(name);
            } else if (name.equals("attribute")) {
                JsonToken token = json.token();
                if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                    throw json.fault("wrong-type", "attribute must be a number, a string or an object");
                }
                JsonExtensions.read(json, name, value);
            } else {
                JsonExtensions.read(json, name, new ArrayList<>());
            }
        });
        if (id[0] == null) {
            throw json.missing("The attribute", "id");
        }
        Extension only = value.isEmpty() ? null : value.get(0);
        return new Vocabulary.Attribute(
                id[0], only == null ? null : only.text(), only == null ? List.of() : only.children());
    }
}
