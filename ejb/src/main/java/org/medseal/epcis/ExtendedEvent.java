package org.medseal.epcis;

/**
 * An event of a type that the standard does not know, which EPCIS 2.0 allows in JSON: its type is a URI, and all its own
 * members are extensions of the core.
 */
public record ExtendedEvent(EventCore core, String type) implements EpcisEvent {
    @Override
    public ExtendedEvent withEventId(String eventId) {
        return new ExtendedEvent(core.withEventId(eventId), type);
    }
}
