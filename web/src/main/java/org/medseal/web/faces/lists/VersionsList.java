package org.medseal.web.faces.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.medseal.Json;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListRow;
import org.medseal.masterdata.MasterLists;
import org.medseal.web.faces.Texts;

/** The versions of a master record, each with what it changed. */
@ApplicationScoped
public class VersionsList implements ConsoleList {
    private static final List<String> ALWAYS = List.of("version", "validFrom");

    @Override
    public ListDefinition definition() {
        return MasterLists.VERSIONS;
    }

    @Override
    public List<Map<String, Serializable>> count(List<ListRow> rows) {
        return rows.stream()
                .map(row -> Map.<String, Serializable>of("changes", changes(row)))
                .toList();
    }

    private static String changes(ListRow row) {
        if (row.value("before") == null) {
            return Texts.get("list.versions.first");
        }
        JsonNode before = json(row.value("before"));
        JsonNode after = json(row.value("content"));
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(ALWAYS);
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            if (!before.path(name).equals(after.path(name))) {
                changes.add(name + ": " + text(before.path(name)) + " → " + text(after.path(name)));
            }
        }
        return String.join("; ", changes);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "–" : value.isTextual() ? value.textValue() : value.toString();
    }

    private static JsonNode json(Serializable text) {
        try {
            return Json.mapper().readTree(text.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version that we wrote cannot be read", e);
        }
    }
}
