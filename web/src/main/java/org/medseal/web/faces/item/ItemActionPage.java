package org.medseal.web.faces.item;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.medseal.gs1.Code;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.operations.OperationService;
import org.medseal.operations.PerformOperation;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;
import org.medseal.web.convert.ReadableCode;
import org.medseal.web.faces.Reasons;
import org.medseal.web.faces.Texts;
import org.omnifaces.util.Messages;

/** Where a person orders something to be done with an item: what it means is said, a reason asked for, then it is done. */
@Named
@ViewScoped
public class ItemActionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LOCATIONS = 1000;

    @Inject
    private TraceService trace;

    @Inject
    private OperationService operations;

    @Inject
    private MasterDataService masterData;

    /** One for each time the page is opened, so that a second press of the button does nothing more. */
    private final String requestId = UUID.randomUUID().toString();

    private String code;
    private String what;
    private ItemAction action;
    private ItemView item;
    private String location;
    private String reason;
    private List<Option> locations = List.of();

    /** One of several. */
    public record Option(String value, String label) implements Serializable {}

    public void load() {
        action = ItemAction.find(what).orElse(null);
        if (action == null) {
            return;
        }
        item = trace.item(Code.parse(code == null ? "" : code.strip()));
        locations = masterData.listLocations(new Listing(0, MOST_LOCATIONS, null)).items().stream()
                .map(ItemActionPage::option)
                .toList();
        location = masterData
                .findLocation(item.location() == null ? "" : item.location())
                .map(LocationRow::key)
                .orElse(null);
    }

    private static Option option(LocationRow row) {
        return new Option(row.key(), row.name());
    }

    public String go() {
        String why = Reasons.required(reason);
        String parent = action == ItemAction.TAKE_OUT ? item.parent() : null;
        operations.perform(
                action.operation(),
                new PerformOperation(requestId, List.of(item.epc()), why, location, parent, null, false, null, null));
        Messages.addFlashGlobalInfo(Texts.get("do." + action.getKey() + ".done"));
        return "/item.xhtml?faces-redirect=true&code=" + URLEncoder.encode(item.epc(), StandardCharsets.UTF_8);
    }

    public String getReadable() {
        return ReadableCode.of(item.epc());
    }

    public String getBack() {
        return "item.xhtml?code=" + URLEncoder.encode(item.epc(), StandardCharsets.UTF_8);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public ItemAction getAction() {
        return action;
    }

    public ItemView getItem() {
        return item;
    }

    public List<Option> getLocations() {
        return locations;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
