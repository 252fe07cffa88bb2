package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;

/** Texts that stand where EPCs stand. */
final class EpcTexts {
    private EpcTexts() {}

    static Optional<EpcUri> find(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EpcUri.parse(text));
        } catch (Gs1Exception notAnEpc) {
            return Optional.empty();
        }
    }

    static List<String> unreadable(String parent, EpcList list) {
        if (parent == null || find(parent).isPresent()) {
            return list.others();
        }
        List<String> all = new ArrayList<>();
        all.add(parent);
        all.addAll(list.others());
        return all;
    }
}
