package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.masterdata.MasterLists;

/** Locations. */
@ApplicationScoped
public class LocationsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return MasterLists.LOCATIONS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("name", "location.xhtml?gln={gln}&extension={extension}");
    }
}
