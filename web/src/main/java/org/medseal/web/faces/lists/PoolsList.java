package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.serials.SerialLists;

/** Pools that give out serial numbers. */
@ApplicationScoped
public class PoolsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return SerialLists.POOLS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("product", "pool.xhtml?gtin={gtin}");
    }
}
