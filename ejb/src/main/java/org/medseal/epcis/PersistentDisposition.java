package org.medseal.epcis;

import java.util.List;

/** Dispositions that hold until they are taken back: bare words of the CBV or URIs. */
public record PersistentDisposition(List<String> set, List<String> unset) {
    public PersistentDisposition {
        set = List.copyOf(set);
        unset = List.copyOf(unset);
    }
}
