package org.medseal.web.faces.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.events.EventDigest;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.EventQuestion;
import org.medseal.web.faces.Option;
import org.medseal.web.faces.Places;
import org.medseal.web.faces.Texts;
import org.medseal.web.faces.item.ItemPlace;

/** Events under the filters of the address: a page of them in time, and where they happened. */
@Named
@RequestScoped
public class EventsPage {
    private static final List<String> STEPS = List.of(
            "commissioning",
            "packing",
            "unpacking",
            "shipping",
            "void_shipping",
            "receiving",
            "storing",
            "picking",
            "inspecting",
            "holding",
            "sampling",
            "dispensing",
            "retail_selling",
            "destroying",
            "decommissioning",
            "other");

    @Inject
    private EventQueryService events;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Places places;

    @Inject
    private PlaceSearch search;

    @Inject
    private FacesContext faces;

    private EventFilter filter;
    private List<EventRow> rows = List.of();
    private List<ItemPlace> seenAt = List.of();
    private String next;
    private boolean asked;

    public void load() {
        Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
        filter = EventFilter.read(parameters::get);
        EventPage page = events.find(
                new EventQuestion(filter.parameters(search), Map.of(), EventFilter.PER_PAGE, parameters.get("page")));
        List<EventDigest> found = page.digests();
        rows = found.stream().map(event -> EventRow.of(event, places)).toList();
        seenAt = found.stream()
                .map(event -> EventRow.place(event.event()))
                .filter(Objects::nonNull)
                .distinct()
                .map(place -> ItemPlace.of(place, masterData))
                .filter(place -> place.coordinates() != null)
                .distinct()
                .toList();
        next = page.nextPageToken().orElse(null);
        asked = true;
    }

    /** What the field of that name was asked for with. */
    public String value(String name) {
        return filter == null ? null : filter.value(name);
    }

    public List<Option> getSteps() {
        return STEPS.stream()
                .map(step -> new Option(step, Texts.get("bizStep." + step)))
                .toList();
    }

    public List<EventRow> getRows() {
        return rows;
    }

    /** The places of the shown events that are on the map. */
    public List<ItemPlace> getSeenAt() {
        return seenAt;
    }

    /** Whether the question could be answered. */
    public boolean isAsked() {
        return asked;
    }

    public boolean isNarrowed() {
        return filter != null && !filter.values().isEmpty();
    }

    /** Null at the end. */
    public String getLater() {
        return next == null ? null : "events.xhtml?" + filter.address() + "&page=" + EventFilter.encoded(next);
    }

    /** Of the file with these events in that form. */
    public String file(String name) {
        return faces.getExternalContext().getRequestContextPath() + "/event-files/" + name + "?" + filter.address();
    }
}
