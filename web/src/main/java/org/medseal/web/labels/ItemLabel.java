package org.medseal.web.labels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;
import org.medseal.gs1.Gs1Date;
import org.medseal.labels.LabelContent;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;

/** What a label of an item must say: what was asked for, and its lot and expiry where Medseal knows them. */
@ApplicationScoped
public class ItemLabel {
    @Inject
    private TraceService trace;

    public LabelContent of(Code code) {
        List<Element> elements = new ArrayList<>(code.elements());
        if (code.epc().isPresent()) {
            find(code).ifPresent(item -> complete(elements, item));
        }
        return new LabelContent(elements);
    }

    /** An item that Medseal does not know is drawn as it was asked for. */
    private Optional<ItemView> find(Code code) {
        try {
            return Optional.of(trace.item(code));
        } catch (RefusedException unknown) {
            if (unknown.kind() != RefusedException.Kind.NOT_FOUND) {
                throw unknown;
            }
            return Optional.empty();
        }
    }

    private static void complete(List<Element> elements, ItemView item) {
        add(elements, "10", item.lot());
        add(elements, "17", item.expiry() == null ? null : Gs1Date.format(item.expiry()));
    }

    private static void add(List<Element> elements, String ai, String value) {
        if (value != null && elements.stream().noneMatch(element -> element.ai().equals(ai))) {
            elements.add(new Element(ai, value));
        }
    }
}
