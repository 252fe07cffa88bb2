package org.medseal.wildfly.sidebyside;

import java.io.IOException;

/** What is packed, by all lines into one lot: their packs have neighbouring numbers, so they meet in the same rows. */
record Product(String gtin, String companyPrefix, String lot, String place) {

    void announce(Site admin) throws IOException, InterruptedException {
        admin.put("/api/products/" + gtin, """
                {"name":"Tablets side by side","companyPrefix":"%s","packagingLevel":"unit","market":"EU",
                 "strength":"1 mg","dosageForm":"tablet","packSize":10,
                 "serialPool":{"length":14,"alphabet":"upper-alphanumeric"}}""".formatted(companyPrefix));
        admin.put("/api/products/" + gtin + "/lots/" + lot, """
                {"expiry":"2029-10-31","manufactured":"2026-10-01","plannedQuantity":10000000,
                 "site":"9506000000015"}""");
    }
}
