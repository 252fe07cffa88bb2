package org.medseal.web.faces.recall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.recall.MakeRecall;
import org.medseal.recall.RecallClass;
import org.medseal.recall.RecallDepth;
import org.medseal.recall.RecallService;
import org.medseal.recall.Scope;
import org.medseal.web.faces.Option;
import org.medseal.web.faces.Texts;

/** Makes the draft of a recall, and shows before what it would be about. */
@Named
@RequestScoped
public class NewRecallPage {
    @Inject
    private RecallService recalls;

    private Gtin gtin;
    private String lots;
    private String codes;
    private RecallClass recallClass = RecallClass.I;
    private RecallDepth depth = RecallDepth.PHARMACY;
    private String reason;
    private boolean drill;
    private Scope scope;

    public void preview() {
        scope = recalls.preview(order());
    }

    public String make() {
        int id = recalls.make(order()).recall().recall().id();
        return "/recall?faces-redirect=true&id=" + id;
    }

    private MakeRecall order() {
        return new MakeRecall(
                null,
                gtin,
                words(lots, "[\\s,;]+").stream().map(LotNumber::parse).toList(),
                words(codes, "\\R"),
                recallClass,
                reason,
                depth,
                drill);
    }

    private static List<String> words(String text, String between) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(between))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    public List<Option> getClasses() {
        return Option.of("recall.class", Arrays.asList(RecallClass.values()));
    }

    /** By the names of the constants, which Faces reads; in the words of the bundle. */
    public List<Option> getDepths() {
        return Arrays.stream(RecallDepth.values())
                .map(depth -> new Option(depth.name(), Texts.get("recall.depth." + depth)))
                .toList();
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    /** With blanks, commas or lines between. */
    public String getLots() {
        return lots;
    }

    public void setLots(String lots) {
        this.lots = lots;
    }

    /** A line each. */
    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public RecallClass getRecallClass() {
        return recallClass;
    }

    public void setRecallClass(RecallClass recallClass) {
        this.recallClass = recallClass;
    }

    public RecallDepth getDepth() {
        return depth;
    }

    public void setDepth(RecallDepth depth) {
        this.depth = depth;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isDrill() {
        return drill;
    }

    public void setDrill(boolean drill) {
        this.drill = drill;
    }

    public Scope getScope() {
        return scope;
    }
}
