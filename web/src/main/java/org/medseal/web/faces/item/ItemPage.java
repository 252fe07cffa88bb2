package org.medseal.web.faces.item;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gtin;
import org.medseal.labels.LabelService;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;
import org.medseal.web.faces.Names;
import org.medseal.web.faces.Places;

/** One item: what it is, where, what happened to it, what is inside of it. */
@Named
@RequestScoped
public class ItemPage {
    @Inject
    private TraceService trace;

    @Inject
    private MasterDataService masterData;

    @Inject
    private LabelService labels;

    @Inject
    private Places places;

    @Inject
    private FacesContext faces;

    private String code;
    private ItemView item;
    private ItemSymbol symbol;
    private List<TimelineRow> timeline = List.of();
    private InsideView inside;
    private String productName;
    private ItemPlace place;

    public void load() {
        Code asked = Code.parse(code == null ? "" : code.strip());
        item = trace.item(asked);
        productName = item.gtin() == null ? null : Names.product(new Gtin(item.gtin()), masterData);
        place = ItemPlace.of(item.location(), masterData);
        symbol = ItemSymbol.of(item, labels);
        timeline = trace.history(asked).stream()
                .map(event -> TimelineRow.of(event, places))
                .toList();
        inside = InsideView.of(item.epc(), trace.inside(asked, 0, InsideView.AT_ONCE));
    }

    /** What the present person may order to be done with it now. */
    public List<ItemAction> getActions() {
        boolean mayAct =
                Stream.of("admin", "compliance-officer", "operator").anyMatch(faces.getExternalContext()::isUserInRole);
        return mayAct ? ItemAction.of(item, inside.total() > 0) : List.of();
    }

    /** Without the action's name, which the page puts at the end. */
    public String getActionAddress() {
        return "item-action.xhtml?code=" + URLEncoder.encode(item.epc(), StandardCharsets.UTF_8) + "&what=";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ItemView getItem() {
        return item;
    }

    public ItemSymbol getSymbol() {
        return symbol;
    }

    public List<TimelineRow> getTimeline() {
        return timeline;
    }

    public InsideView getInside() {
        return inside;
    }

    public String getProductName() {
        return productName;
    }

    /** Null where no event named one. */
    public ItemPlace getPlace() {
        return place;
    }
}
