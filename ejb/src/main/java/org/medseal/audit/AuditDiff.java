package org.medseal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.medseal.Json;

/** What differs between the two sides of a record, member by member, for people to read. */
final class AuditDiff {
    private static final String SEPARATOR = " / ";

    private AuditDiff() {}

    /** @param before and after are JSON texts or null */
    static List<AuditChange> between(String before, String after) {
        Map<String, String> was = leaves(before);
        Map<String, String> is = leaves(after);
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<AuditChange> changes = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(was.get(path), is.get(path))) {
                changes.add(new AuditChange(path, was.get(path), is.get(path)));
            }
        }
        return changes;
    }

    private static Map<String, String> leaves(String json) {
        Map<String, String> leaves = new LinkedHashMap<>();
        if (json != null) {
            try {
                collect("", Json.mapper().readTree(json), leaves);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A record of the audit trail is no JSON", e);
            }
        }
        return leaves;
    }

    /** Lists of plain values are one value, so that one more role reads as such and not as a shift of all. */
    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + SEPARATOR + member.getKey(),
                            member.getValue(),
                            leaves));
        } else if (node.isArray() && holdsStructures(node)) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + SEPARATOR + (i + 1), node.get(i), leaves);
            }
        } else if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(value -> values.add(value.asText()));
            leaves.put(path, String.join(", ", values));
        } else if (!node.isNull()) {
            leaves.put(path, node.asText());
        }
    }

    private static boolean holdsStructures(JsonNode array) {
        for (JsonNode each : array) {
            if (each.isContainerNode()) {
                return true;
            }
        }
        return false;
    }
}
