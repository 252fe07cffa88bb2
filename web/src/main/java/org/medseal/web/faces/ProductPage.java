package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.masterdata.ProductRow;
import org.medseal.trace.LotService;

/** One product: what it is and its lots. */
@Named
@RequestScoped
public class ProductPage {
    @Inject
    private MasterDataService masterData;

    @Inject
    private LotService counted;

    private final Paging paging = new Paging();
    private Gtin gtin;
    private ProductRow product;
    private List<LotLine> lines = List.of();

    public void load() {
        if (gtin == null) {
            return;
        }
        product = masterData.getProduct(gtin);
        Page<LotRow> page = masterData.listLots(gtin, paging.listing());
        paging.took(page);
        lines = LotLine.of(page.items(), masterData, counted);
    }

    public Paging getPaging() {
        return paging;
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

    public List<LotLine> getLines() {
        return lines;
    }
}
