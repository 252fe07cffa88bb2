package org.medseal.capture;

import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventHash;

/** What an event is known by. */
final class EventIds {
    private EventIds() {}

    /** The id of an event that came without one: its hash (CBV 2.0), so that the same event again has the same. */
    static String of(EpcisEvent event) {
        return EventHash.of(event);
    }
}
