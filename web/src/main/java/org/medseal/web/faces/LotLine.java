package org.medseal.web.faces;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;
import org.medseal.trace.LotService;

/**
 * A lot in a list, with its product's name.
 *
 * @param made how many packs were reported made
 */
public record LotLine(LotRow lot, String product, long made) implements Serializable {
    static List<LotLine> of(List<LotRow> lots, MasterDataService masterData, LotService counted) {
        Map<Gtin, String> names = new HashMap<>();
        return lots.stream()
                .map(lot -> new LotLine(
                        lot,
                        names.computeIfAbsent(lot.gtin(), gtin -> name(gtin, masterData)),
                        counted.counts(lot).made()))
                .toList();
    }

    static String name(Gtin gtin, MasterDataService masterData) {
        return masterData.findProduct(gtin).map(ProductRow::name).orElse(gtin.toString());
    }
}
