package org.medseal.epcis;

import java.util.List;
import org.medseal.gs1.EpcUri;

/**
 * A list of EPCs as reported.
 *
 * @param epcs those that name something by the rules of GS1
 * @param others what the schemas let pass and GS1 does not know: other URIs, and EPCs that are wrong inside
 */
public record EpcList(List<EpcUri> epcs, List<String> others) {
    public static final EpcList EMPTY = new EpcList(List.of(), List.of());

    public EpcList {
        epcs = List.copyOf(epcs);
        others = List.copyOf(others);
    }

    public static EpcList of(List<EpcUri> epcs) {
        return new EpcList(epcs, List.of());
    }

    public boolean isEmpty() {
        return epcs.isEmpty() && others.isEmpty();
    }
}
