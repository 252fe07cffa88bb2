package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.masterdata.MasterLists;

/** Products. */
@ApplicationScoped
public class ProductsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return MasterLists.PRODUCTS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("name", "product.xhtml?gtin={gtin}");
    }
}
