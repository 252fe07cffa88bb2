package org.medseal.epcis;

import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;

/** Something happened to each of these things (EPCIS 2.0, 7.4.2). */
public record ObjectEvent(EventCore core, Action what, EpcList epcList, List<QuantityElement> quantities, Ilmd ilmd)
        implements EpcisEvent {
    public ObjectEvent {
        quantities = List.copyOf(quantities);
    }

    /** The things by instance. */
    public List<EpcUri> epcs() {
        return epcList.epcs();
    }

    @Override
    public Optional<Action> action() {
        return Optional.of(what);
    }

    @Override
    public List<String> unreadableEpcs() {
        return epcList.others();
    }

    @Override
    public ObjectEvent withEventId(String eventId) {
        return new ObjectEvent(core.withEventId(eventId), what, epcList, quantities, ilmd);
    }
}
