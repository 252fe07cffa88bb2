package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.serials.SerialLists;

/** Serial numbers that were given back. */
@ApplicationScoped
public class SerialReturnsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return SerialLists.RETURNS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("request", "serial-request.xhtml?request={request}");
    }
}
