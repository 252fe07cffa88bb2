package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.recall.RecallLists;

/** Recalls and drills. */
@ApplicationScoped
public class RecallsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return RecallLists.RECALLS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("number", "recall.xhtml?id={id}", "reason", "recall.xhtml?id={id}");
    }
}
