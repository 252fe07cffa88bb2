package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.masterdata.ProductRow;

/** The products. */
@Named
@RequestScoped
public class ProductsPage {
    @Inject
    private MasterDataService masterData;

    private final Paging paging = new Paging();
    private List<ProductRow> products = List.of();

    public void load() {
        Page<ProductRow> page = masterData.listProducts(paging.listing());
        paging.took(page);
        products = page.items();
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ProductRow> getProducts() {
        return products;
    }
}
