package org.medseal.web.faces.item;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.medseal.gs1.Element;
import org.medseal.gs1.Gs1Date;
import org.medseal.labels.LabelContent;
import org.medseal.labels.LabelFormat;
import org.medseal.labels.LabelService;
import org.medseal.labels.SymbolKind;
import org.medseal.trace.ItemView;

/**
 * The symbol that the item carries, to be scanned off the screen, and its readable lines.
 *
 * @param image a {@code data:} address, so that the page needs no second request
 */
public record ItemSymbol(String image, List<String> lines) implements Serializable {
    static ItemSymbol of(ItemView item, LabelService labels) {
        List<Element> elements = elements(item);
        if (elements.isEmpty()) {
            return null;
        }
        LabelContent content = new LabelContent(elements);
        byte[] svg = labels.drawWithoutText(content, SymbolKind.DATAMATRIX, LabelFormat.SVG)
                .content();
        return new ItemSymbol("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg), content.lines());
    }

    /** What stands on the item, its lot and expiry included where they are known. */
    public static List<Element> elements(ItemView item) {
        List<Element> elements = new ArrayList<>();
        add(elements, "00", item.sscc());
        add(elements, "01", item.gtin());
        add(elements, "21", item.serial());
        add(elements, "10", item.lot());
        add(elements, "17", item.expiry() == null ? null : Gs1Date.format(item.expiry()));
        return elements;
    }

    private static void add(List<Element> elements, String ai, String value) {
        if (value != null) {
            elements.add(new Element(ai, value));
        }
    }
}
