package org.medseal.web.faces.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The lists of the present page, each as the address asks for it. */
@Named
@RequestScoped
public class Lists {
    @Inject
    private ListCatalogue catalogue;

    @Inject
    private FacesContext faces;

    private final Map<String, ListView> opened = new HashMap<>();

    /** Reads the page that the address names; the view action of a list's page. */
    public void open(String name) {
        ListView view = new ListView(
                list(name),
                faces.getExternalContext().getRequestContextPath(),
                faces.getExternalContext().getRequestParameterMap()::get);
        opened.put(name, view);
        view.read(catalogue);
    }

    /** Reads its first few rows as it opens, whatever the address says: a list that is a part of another page. */
    public void openTop(String name, int rows) {
        openTop(name, rows, Map.of());
    }

    /** As {@link #openTop(String, int)}, under these filters. */
    public void openTop(String name, int rows, Map<String, String> filters) {
        ListView view = new ListView(list(name), faces.getExternalContext().getRequestContextPath(), filters::get);
        opened.put(name, view);
        view.readTop(catalogue, rows);
    }

    public ListView of(String name) {
        return opened.get(name);
    }

    private ConsoleList list(String name) {
        return catalogue.find(name).orElseThrow(() -> new IllegalArgumentException("There is no list " + name));
    }
}
