package org.medseal.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.EventTerm.Kind;
import org.medseal.items.ItemWorkspace;

/** By which words the events of one document will be found; most of them stand in each of its events. */
final class DraftTerms {
    private final EventTerm sender;
    private final Map<EventTerm, Long> numbers = new HashMap<>();

    DraftTerms(String sender) {
        this.sender = new EventTerm(Kind.SENDER, sender);
    }

    Object[] of(Draft draft, ItemWorkspace items) {
        Set<EventTerm> terms = new HashSet<>(EventTerm.of(draft.event));
        terms.add(sender);
        draft.products.forEach(gtin -> terms.add(new EventTerm(Kind.PRODUCT, gtin.digits())));
        for (int lot : items.lots(draft.named())) {
            terms.add(new EventTerm(Kind.LOT, Integer.toString(lot)));
        }
        return terms.stream()
                .map(term -> numbers.computeIfAbsent(term, EventTerm::number))
                .toArray();
    }
}
