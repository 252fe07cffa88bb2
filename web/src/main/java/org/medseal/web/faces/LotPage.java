package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.LotService;

/** One lot: where it stands, and its packs counted by state. */
@Named
@RequestScoped
public class LotPage {
    @Inject
    private MasterDataService masterData;

    @Inject
    private LotService counted;

    private Gtin gtin;
    private LotNumber number;
    private LotRow lot;
    private String product;
    private List<LotState> states = List.of();

    public void load() {
        if (gtin == null || number == null) {
            return;
        }
        lot = masterData.getLot(gtin, number);
        states = LotState.of(counted.counts(lot));
        product = Names.product(gtin, masterData);
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

    public List<LotState> getStates() {
        return states;
    }

    public String getProduct() {
        return product;
    }
}
