package org.medseal.web.faces.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.medseal.gs1.MarketLayout;
import org.medseal.labels.LabelTemplates;
import org.medseal.web.faces.Option;
import org.medseal.web.faces.Texts;
import org.medseal.web.labels.PrintContents;

/** Labels before they are printed: for a code, or for all numbers of a request. What is chosen stands in the address. */
@Named
@RequestScoped
public class PrintPage {
    @Inject
    private FacesContext faces;

    @Inject
    private PrintContents contents;

    private PrintAddress address;
    private boolean shown;

    /** What cannot be printed is said on the page, not only where its picture would be. */
    public void load() {
        Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
        address = PrintAddress.read(parameters::get);
        if (!address.isEmpty()) {
            contents.preview(address.order(null));
            shown = true;
        }
    }

    public PrintAddress getAddress() {
        return address;
    }

    /** Whether there is something to be seen. */
    public boolean isShown() {
        return shown;
    }

    public List<Option> getTemplates() {
        return LabelTemplates.known().names().stream()
                .map(name -> new Option(name, Texts.find("template." + name).orElse(name)))
                .toList();
    }

    public List<Option> getMarkets() {
        return new TreeSet<>(MarketLayout.markets())
                .stream().map(market -> new Option(market, market)).toList();
    }

    /** Of the picture or the file of that name. */
    public String file(String name) {
        return faces.getExternalContext().getRequestContextPath() + "/label-files/" + name + "?" + address.query();
    }
}
