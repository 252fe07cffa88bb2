package org.medseal.web.faces.labels;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medseal.labels.LabelTemplates;
import org.medseal.labels.MarketLayouts;
import org.medseal.labels.Resolution;
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
    private List<String> modules = List.of();

    /** What cannot be printed is said on the page, not only where its picture would be. */
    public void load() {
        Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
        address = PrintAddress.read(parameters::get);
        if (!address.isEmpty()) {
            contents.preview(address.order(null));
            modules = contents.printedModules(address.order("zpl"));
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
        return new TreeSet<>(MarketLayouts.known().markets())
                .stream().map(market -> new Option(market, market)).toList();
    }

    /** By which work on these labels is known. */
    public String getSubject() {
        return address.request().isEmpty() ? address.code() : address.request();
    }

    /** What the label printer makes of the modules. */
    public List<String> getModules() {
        return modules;
    }

    public List<Option> getResolutions() {
        return Stream.of(Resolution.values())
                .map(one -> new Option(Integer.toString(one.dotsPerInch()), one.toString()))
                .toList();
    }

    /** Whether the label is one of a logistic unit, of which people may know more. */
    public boolean isLogistic() {
        LabelTemplates templates = LabelTemplates.known();
        return templates.names().contains(address.template())
                && templates.get(address.template()).logistic() != null;
    }

    /** Of the picture or the file of that name. */
    public String file(String name) {
        return faces.getExternalContext().getRequestContextPath() + "/label-files/" + name + "?" + address.query();
    }
}
