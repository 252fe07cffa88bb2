package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.capture.CaptureLists;
import org.medseal.lists.ListDefinition;

/** What was found out about a document. */
@ApplicationScoped
public class FindingsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return CaptureLists.FINDINGS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("item", "item.xhtml?code={item}");
    }
}
