package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.masterdata.MasterLists;

/** Parties. */
@ApplicationScoped
public class PartiesList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return MasterLists.PARTIES;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("name", "party.xhtml?gln={gln}");
    }
}
