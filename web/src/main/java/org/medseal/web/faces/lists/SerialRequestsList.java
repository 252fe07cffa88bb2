package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.serials.SerialLists;

/** Requests for serial numbers. */
@ApplicationScoped
public class SerialRequestsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return SerialLists.REQUESTS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("request", "serial-request.xhtml?request={request}");
    }
}
