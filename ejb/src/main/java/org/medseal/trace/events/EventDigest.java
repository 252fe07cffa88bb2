package org.medseal.trace.events;

import java.time.Instant;
import org.medseal.epcis.EpcList;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.Things;

/**
 * An event for people to read: what happened, where and when, and of how many things, without naming each.
 *
 * @param event without the lists of its things
 * @param things how many it names that the viewer may see
 */
public record EventDigest(EpcisEvent event, long things, Instant recordTime) {
    static EventDigest of(StoredEvent stored) {
        return new EventDigest(
                Things.replace(stored.event(), EpcList.EMPTY, EpcList.EMPTY),
                stored.items().size() + stored.outputs().size(),
                stored.head().recordTime());
    }
}
