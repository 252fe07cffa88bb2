package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;
import org.medseal.web.faces.lists.Lists;

/** One product: what it is and its lots. */
@Named
@RequestScoped
public class ProductPage {
    private static final int MOST = 25;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Lists lists;

    private Gtin gtin;
    private ProductRow product;

    public void load() {
        if (gtin == null) {
            return;
        }
        product = masterData.getProduct(gtin);
        lists.open("lots");
        lists.openTop("versions", MOST, Map.of("kind", "product", "key", product.key()));
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public ProductRow getProduct() {
        return product;
    }
}
