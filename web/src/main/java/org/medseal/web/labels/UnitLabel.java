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
import org.medseal.trace.Goods;
import org.medseal.trace.TraceService;

/** What the label of a logistic unit says: its SSCC, what Medseal knows to be inside, and what the order adds. */
@ApplicationScoped
public class UnitLabel {
    @Inject
    private TraceService trace;

    /** What is told, by the code or by the order, goes before what is known. */
    LabelContent of(Code code, LogisticData data) {
        List<Element> elements = new ArrayList<>(code.elements());
        elements.addAll(data.added());
        boolean told =
                elements.stream().anyMatch(element -> List.of("01", "02", "37").contains(element.ai()));
        if (!told) {
            goods(code).ifPresent(goods -> add(elements, goods));
        }
        return new LabelContent(elements);
    }

    private static void add(List<Element> elements, Goods goods) {
        elements.add(new Element("02", goods.gtin().digits()));
        elements.add(new Element("37", Integer.toString(goods.packs())));
        if (goods.lot() != null) {
            addUntold(elements, "10", goods.lot().value());
        }
        if (goods.expiry() != null) {
            addUntold(elements, "17", Gs1Date.format(goods.expiry()));
        }
    }

    private static void addUntold(List<Element> elements, String ai, String value) {
        if (elements.stream().noneMatch(element -> element.ai().equals(ai))) {
            elements.add(new Element(ai, value));
        }
    }

    /** A unit that Medseal does not know has a label all the same. */
    private Optional<Goods> goods(Code code) {
        try {
            return trace.goods(code);
        } catch (RefusedException unknown) {
            if (unknown.kind() != RefusedException.Kind.NOT_FOUND) {
                throw unknown;
            }
            return Optional.empty();
        }
    }
}
