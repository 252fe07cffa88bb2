package org.medseal.epcis;

import java.util.List;
import java.util.Optional;
import org.medseal.gs1.EpcUri;

/**
 * Things were tied to, or freed from, business transactions (EPCIS 2.0, 7.4.4); at least one transaction is there.
 *
 * @param parent a container whose contents are meant, or null
 */
public record TransactionEvent(
        EventCore core, Action what, String parent, EpcList epcList, List<QuantityElement> quantities)
        implements EpcisEvent {
    public TransactionEvent {
        quantities = List.copyOf(quantities);
    }

    /** The container; empty where none is named or where it names nothing by the rules of GS1. */
    public Optional<EpcUri> parentId() {
        return EpcTexts.find(parent);
    }

    public List<EpcUri> epcs() {
        return epcList.epcs();
    }

    @Override
    public Optional<Action> action() {
        return Optional.of(what);
    }

    @Override
    public List<String> unreadableEpcs() {
        return EpcTexts.unreadable(parent, epcList);
    }

    @Override
    public TransactionEvent withEventId(String eventId) {
        return new TransactionEvent(core.withEventId(eventId), what, parent, epcList, quantities);
    }
}
