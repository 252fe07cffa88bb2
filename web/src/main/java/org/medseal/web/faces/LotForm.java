package org.medseal.web.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.PutLot;

/** Creates a lot of a product or changes it; its status has its own ways. */
@Named
@ViewScoped
public class LotForm extends MasterForm {
    private static final long serialVersionUID = 1L;

    private Gtin gtin;
    private LotNumber number;

    public void load() {
        if (gtin != null && number != null) {
            change(masterData().getLot(gtin, number));
        } else if (gtin != null) {
            getFields().put("gtin", gtin.toString());
        }
    }

    public void save() throws IOException {
        PutLot put = MasterDataJson.lot(json("plannedQuantity"), isChanging() ? gtin : null, number);
        if (!isChanging()) {
            refuseIfThere(
                    masterData().findLot(put.gtin(), put.lot()).isPresent(),
                    "/lot",
                    Texts.get("lot.exists", put.lot(), put.gtin()));
            put = new PutLot(put.gtin(), put.lot(), 0, put.details());
        }
        masterData().putLot(put);
        saved("lot.xhtml?gtin=%s&lot=%s", put.gtin(), put.lot());
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
}
