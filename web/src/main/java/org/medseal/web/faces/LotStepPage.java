package org.medseal.web.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.SetLotStatus;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Where a person releases, blocks, closes, reopens or rejects a lot; who may, the service says. */
@Named
@ViewScoped
public class LotStepPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MasterDataService masterData;

    private Gtin gtin;
    private LotNumber number;
    private String what;
    private LotRow lot;
    private String product;
    private LotStep step;
    private String reason;

    public void load() {
        step = LotStep.find(what).orElse(null);
        if (step != null && gtin != null && number != null) {
            lot = masterData.getLot(gtin, number);
            product = Names.product(gtin, masterData);
        }
    }

    public void go() throws IOException {
        boolean changed = masterData
                .setLotStatus(new SetLotStatus(gtin, number, step.status(), Reasons.required(reason)))
                .changed();
        Faces.getExternalContext().getFlash().setKeepMessages(true);
        Messages.addGlobalInfo(
                changed ? Texts.get("lot." + step.getKey() + ".done", number) : Texts.get("lot.step.already"));
        Faces.redirect("lot.xhtml?gtin=%s&lot=%s", gtin, number);
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

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LotRow getLot() {
        return lot;
    }

    public String getProduct() {
        return product;
    }

    public LotStep getStep() {
        return step;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
