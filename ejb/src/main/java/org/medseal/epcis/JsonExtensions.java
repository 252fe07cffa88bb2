package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads members that the standard does not know and keeps them whole. */
final class JsonExtensions {
    private JsonExtensions() {}

    static void read(JsonCursor json, String member, List<Extension> into) throws IOException {
        value(json, json.context().name(member), into);
    }

    private static void value(JsonCursor json, Extension.Name name, List<Extension> into) throws IOException {
        json.spend();
        if (json.token() != JsonToken.START_ARRAY) {
            into.add(one(json, name));
            return;
        }
        List<Extension> members = new ArrayList<>();
        boolean nested = false;
        while (json.next() != JsonToken.END_ARRAY) {
            nested |= json.token() == JsonToken.START_ARRAY;
            value(json, name, members);
        }
        if (members.size() > 1 && !nested) {
            into.addAll(members);
        } else {
            into.add(new Extension(name, Extension.Kind.ARRAY, null, List.of(), members));
        }
    }

    private static Extension one(JsonCursor json, Extension.Name name) throws IOException {
        return switch (json.token()) {
            case VALUE_STRING -> Extension.text(name, json.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(name, Extension.Kind.NUMBER, json.text());
            case VALUE_TRUE, VALUE_FALSE -> leaf(name, Extension.Kind.BOOLEAN, json.text());
            case VALUE_NULL -> leaf(name, Extension.Kind.NULL, "");
            default -> {
                List<Extension> children = new ArrayList<>();
                json.object("An extension", child -> read(json, child, children));
                yield Extension.structure(name, children);
            }
        };
    }

    private static Extension leaf(Extension.Name name, Extension.Kind kind, String text) {
        return new Extension(name, kind, text, List.of(), List.of());
    }

    /** The same with names by a context that came too late: inside the event, behind what it explains. */
    static List<Extension> resolved(List<Extension> extensions, JsonContext context) {
        return extensions.stream()
                .map(extension -> resolved(extension, context))
                .toList();
    }

    private static Extension resolved(Extension extension, JsonContext context) {
        Extension.Name name = extension.name();
        String member = name.prefix().isEmpty() ? name.namespace() + name.local() : name.prefix() + ":" + name.local();
        return new Extension(
                context.name(member),
                extension.kind(),
                extension.text(),
                extension.attributes(),
                resolved(extension.children(), context));
    }
}
