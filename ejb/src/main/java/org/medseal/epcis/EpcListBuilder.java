package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;

/** Gathers the EPCs of one list. */
final class EpcListBuilder {
    private final List<EpcUri> epcs = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private boolean present;

    /** Begins the list; where JSON repeats a member, the last one counts. */
    void open() {
        present = true;
        epcs.clear();
        others.clear();
    }

    boolean isPresent() {
        return present;
    }

    boolean isEmpty() {
        return epcs.isEmpty() && others.isEmpty();
    }

    void add(String text) {
        try {
            epcs.add(new EpcUri(text));
        } catch (Gs1Exception notAnEpc) {
            others.add(text);
        }
    }

    EpcList build() {
        return new EpcList(epcs, others);
    }
}
