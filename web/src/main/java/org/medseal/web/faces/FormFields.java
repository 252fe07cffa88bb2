package org.medseal.web.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.medseal.Json;

/**
 * The texts of a form that stands for a JSON object: {@code address-city} is the member city of the member address. So
 * a form is read by the same rules as what comes over REST or a queue, and a fault finds its field by its pointer.
 */
public final class FormFields extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;

    /** Filled with the members of a record; lists are left out, a form has its own way for each. */
    static FormFields of(Serializable row) {
        FormFields fields = new FormFields();
        fields.fill("", Json.mapper().valueToTree(row));
        return fields;
    }

    private void fill(String prefix, JsonNode object) {
        object.fields().forEachRemaining(member -> {
            if (member.getValue().isObject()) {
                fill(prefix + member.getKey() + "-", member.getValue());
            } else if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                put(prefix + member.getKey(), member.getValue().asText());
            }
        });
    }

    /** @param counts the members that are numbers; a text that is none stays a text and is refused as such */
    ObjectNode json(Set<String> counts) {
        ObjectNode object = Json.mapper().createObjectNode();
        for (Map.Entry<String, String> field : entrySet()) {
            String text = field.getValue() == null ? "" : field.getValue().strip();
            if (!text.isEmpty()) {
                String[] path = field.getKey().split("-");
                ObjectNode at = path.length == 1 ? object : object.withObjectProperty(path[0]);
                String name = path[path.length - 1];
                if (counts.contains(field.getKey()) && text.matches("[0-9]{1,18}")) {
                    at.put(name, Long.parseLong(text));
                } else {
                    at.put(name, text);
                }
            }
        }
        return object;
    }

    /** Takes the lines of a text as the members of a list. */
    static void lines(ObjectNode object, String name, String text, Function<String, JsonNode> one) {
        if (text == null || text.isBlank()) {
            return;
        }
        ArrayNode list = object.putArray(name);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(one).forEach(list::add);
    }
}
