package org.medseal.web.faces;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;

/** A lot in a list, with its product's name. */
public record LotLine(LotRow lot, String product) implements Serializable {
    static List<LotLine> of(List<LotRow> lots, MasterDataService masterData) {
        Map<Gtin, String> names = new HashMap<>();
        return lots.stream()
                .map(lot -> new LotLine(lot, names.computeIfAbsent(lot.gtin(), gtin -> name(gtin, masterData))))
                .toList();
    }

    static String name(Gtin gtin, MasterDataService masterData) {
        return masterData.findProduct(gtin).map(ProductRow::name).orElse(gtin.toString());
    }
}
