package org.medseal.epcis;

import java.util.List;

/** A read point or a business location: its URI, and what the sender added to it. */
public record Place(String id, List<Extension> extensions) {
    public Place {
        extensions = List.copyOf(extensions);
    }

    public static Place of(String id) {
        return new Place(id, List.of());
    }
}
