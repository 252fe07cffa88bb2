package org.medseal.trace.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question with a name, as EPCIS 2.0 defines it: the parameters of a SimpleEventQuery as members, lists as arrays.
 *
 * @param query a JSON object; {@code @context} says what prefixes stand for
 */
public record NamedQuery(String name, JsonNode query) implements Serializable {
    private static final String CONTEXT = "@context";

    public NamedQuery {
        if (name == null || !name.matches("[\\w.~-]{1,100}")) {
            throw QueryException.validation(
                    "The name of a query is 1 to 100 letters, digits, dots, hyphens or underscores");
        }
        if (!(query instanceof ObjectNode)) {
            throw QueryException.validation("The query is a JSON object with the parameters as members");
        }
    }

    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        query.properties().forEach(member -> {
            if (!member.getKey().equals(CONTEXT)) {
                parameters.put(member.getKey(), values(member.getKey(), member.getValue()));
            }
        });
        return parameters;
    }

    private static List<String> values(String name, JsonNode node) {
        if (node.isNull() && name.startsWith("EXISTS_")) {
            return List.of("true");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            if (!each.isValueNode() || each.isNull()) {
                throw QueryException.validation(name + " is a text, a number, true or false, or an array of such");
            }
            values.add(each.asText());
        }
        return values;
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new HashMap<>();
        JsonNode context = query.path(CONTEXT);
        for (JsonNode each : context.isArray() ? context : List.of(context)) {
            each.properties()
                    .forEach(entry ->
                            namespaces.put(entry.getKey(), entry.getValue().asText()));
        }
        return namespaces;
    }

    /** The question that it is. */
    public EventQuestion question(int perPage, String pageToken) {
        return new EventQuestion(parameters(), namespaces(), perPage, pageToken);
    }
}
