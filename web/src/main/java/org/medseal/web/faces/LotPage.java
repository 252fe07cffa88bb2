package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.LotService;
import org.medseal.trace.LotStanding;
import org.medseal.web.faces.lists.Lists;

/** One lot: where it stands, and its packs counted by state. */
@Named
@RequestScoped
public class LotPage {
    private static final int MOST = 12;

    @Inject
    private MasterDataService masterData;

    @Inject
    private LotService counted;

    @Inject
    private Places places;

    @Inject
    private Lists lists;

    private Gtin gtin;
    private LotNumber number;
    private LotRow lot;
    private String product;
    private LotStanding standing;

    public void load() {
        if (gtin == null || number == null) {
            return;
        }
        lot = masterData.getLot(gtin, number);
        standing = counted.standing(lot);
        lists.openTop("versions", MOST, Map.of("kind", "lot", "key", lot.key()));
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

    /** What may be decided about it as it stands. */
    public List<LotStep> getSteps() {
        return LotStep.after(lot.status());
    }

    public LotStanding getStanding() {
        return standing;
    }

    public Picture getStates() {
        return LotState.picture(standing.counts());
    }

    /** What is packed and what is not. */
    public Picture getPacking() {
        return Picture.of(List.of(
                new Picture.Slice(Texts.get("lot.packed"), standing.packed(), "ok"),
                new Picture.Slice(Texts.get("lot.loose"), standing.loose(), "idle")));
    }

    /** How far production is; empty where nothing is planned. */
    public Picture getProgress() {
        Integer planned = lot.details().plannedQuantity();
        long made = standing.counts().made();
        return planned == null
                ? Picture.of(List.of())
                : Picture.of(List.of(
                        new Picture.Slice(Texts.get("list.lots.made"), made, "ok"),
                        new Picture.Slice(Texts.get("lot.expected"), Math.max(0, planned - made), "idle")));
    }

    /** The largest places, and the rest as one. */
    public Picture getWhere() {
        List<Picture.Slice> slices = new ArrayList<>();
        long others = 0;
        for (LotStanding.AtPlace at : standing.places()) {
            if (slices.size() < MOST) {
                String name = at.place() == null ? Texts.get("lot.where.unknown") : places.name(at.place());
                slices.add(new Picture.Slice(name, at.count(), at.place() == null ? "idle" : "info"));
            } else {
                others += at.count();
            }
        }
        if (others > 0) {
            slices.add(new Picture.Slice(Texts.get("lot.where.others"), others, "idle"));
        }
        return Picture.of(slices);
    }

    public String getProduct() {
        return product;
    }
}
