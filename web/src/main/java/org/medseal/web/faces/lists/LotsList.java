package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListRow;
import org.medseal.masterdata.MasterLists;
import org.medseal.trace.LotService;

/** Lots, with how many packs of each were reported made. */
@ApplicationScoped
public class LotsList implements ConsoleList {
    @Inject
    private LotService lots;

    @Override
    public ListDefinition definition() {
        return MasterLists.LOTS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("lot", "lot.xhtml?gtin={gtin}&lot={lot}", "product", "product.xhtml?gtin={gtin}");
    }

    @Override
    public List<Map<String, Serializable>> count(List<ListRow> rows) {
        return rows.stream()
                .map(row -> Map.<String, Serializable>of(
                        "made",
                        lots.counts(Integer.parseInt(row.value("opened").toString()))
                                .made()))
                .toList();
    }
}
