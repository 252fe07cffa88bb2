package org.medseal.web.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gtin;
import org.medseal.labels.LabelService;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.ContentsNode;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;
import org.primefaces.model.LazyDefaultTreeNode;
import org.primefaces.model.TreeNode;

/** One item: what it is, where, what happened to it, what is inside of it. */
@Named
@ViewScoped
public class ItemPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TraceService trace;

    @Inject
    private MasterDataService masterData;

    @Inject
    private LabelService labels;

    @Inject
    private Places places;

    private String code;
    private ItemView item;
    private ItemSymbol symbol;
    private List<TimelineRow> timeline = List.of();
    private TreeNode<Inside> contents;
    private int contained;
    private String productName;
    private String place;

    public void load() {
        Code asked = Code.parse(code == null ? "" : code.strip());
        item = trace.item(asked);
        productName = item.gtin() == null ? null : Names.product(new Gtin(item.gtin()), masterData);
        place = places.name(item.location());
        symbol = ItemSymbol.of(item, labels);
        timeline = trace.history(asked).stream()
                .map(event -> TimelineRow.of(event, places))
                .toList();
        ContentsNode top = trace.contents(asked, null);
        contained = top.items();
        contents = new LazyDefaultTreeNode<>(Inside.of(top), this::inside, node -> node.items() == 0);
    }

    /** Asked when a container is opened, for what is directly in it. */
    private List<Inside> inside(Inside container) {
        return trace.contents(Code.parse(container.epc()), null).contents().stream()
                .map(Inside::of)
                .toList();
    }

    /**
     * One line of the container tree.
     *
     * @param items how many items are below, at any depth
     */
    public record Inside(String epc, int items) implements Serializable {
        static Inside of(ContentsNode node) {
            return new Inside(node.epc(), node.items());
        }
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

    public TreeNode<Inside> getContents() {
        return contents;
    }

    public int getContained() {
        return contained;
    }

    public String getProductName() {
        return productName;
    }

    public String getPlace() {
        return place;
    }
}
