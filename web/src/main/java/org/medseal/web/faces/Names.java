package org.medseal.web.faces;

import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;

/** What people call a thing; its number where master data has no name. */
public final class Names {
    private Names() {}

    public static String product(Gtin gtin, MasterDataService masterData) {
        return masterData.findProduct(gtin).map(ProductRow::name).orElse(gtin.toString());
    }
}
