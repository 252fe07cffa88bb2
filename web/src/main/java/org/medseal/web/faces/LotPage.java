package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;

/** One lot: where it stands, and its packs counted by state. */
@Named
@RequestScoped
public class LotPage {
    @Inject
    private MasterDataService masterData;

    private Gtin gtin;
    private LotNumber number;
    private LotRow lot;
    private String product;

    public void load() {
        if (gtin == null || number == null) {
            return;
        }
        lot = masterData.getLot(gtin, number);
        product = LotLine.name(gtin, masterData);
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public LotNumber getNumber() {
        return number;
    }

    public void setNumber(LotNumber number) {
        this.number = number;
    }

    public LotRow getLot() {
        return lot;
    }

    public String getProduct() {
        return product;
    }
}
