package org.medseal.epcis;

import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;

/**
 * Things were put into, seen in, or taken out of a container (EPCIS 2.0, 7.4.3). DELETE without children empties it.
 *
 * @param parent the container as reported, or null
 */
public record AggregationEvent(
        EventCore core, Action what, String parent, EpcList children, List<QuantityElement> childQuantities)
        implements EpcisEvent {
    public AggregationEvent {
        childQuantities = List.copyOf(childQuantities);
    }

    /** The container; empty where none is named or where it names nothing by the rules of GS1. */
    public Optional<EpcUri> parentId() {
        return EpcTexts.find(parent);
    }

    /** The contents by instance. */
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
    public AggregationEvent withEventId(String eventId) {
        return new AggregationEvent(core.withEventId(eventId), what, parent, children, childQuantities);
    }
}
