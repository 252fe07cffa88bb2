package org.medseal.epcis;

import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;

/** Things were joined to a thing or a place, without being contents of it (EPCIS 2.0, 7.4.6). */
public record AssociationEvent(
        EventCore core, Action what, String parent, EpcList children, List<QuantityElement> childQuantities)
        implements EpcisEvent {
    public AssociationEvent {
        childQuantities = List.copyOf(childQuantities);
    }

    /** The thing or place; empty where it names nothing by the rules of GS1. */
    public Optional<EpcUri> parentId() {
        return EpcTexts.find(parent);
    }

    public List<EpcUri> childEpcs() {
        return children.epcs();
    }

    @Override
    public Optional<Action> action() {
        return Optional.of(what);
    }

    @Override
    public List<String> unreadableEpcs() {
        return EpcTexts.unreadable(parent, children);
    }

    @Override
    public AssociationEvent withEventId(String eventId) {
        return new AssociationEvent(core.withEventId(eventId), what, parent, children, childQuantities);
    }
}
