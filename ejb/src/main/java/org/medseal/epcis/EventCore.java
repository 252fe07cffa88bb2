package org.medseal.epcis;

import java.time.Instant;
import java.util.List;

/**
 * What every event has: its identity, when, where, why, what sensors saw, and what the sender added.
 *
 * @param identity id, certificates, and whether it declares another event wrong
 */
public record EventCore(
        Identity identity,
        When when,
        Where where,
        Why why,
        List<SensorElement> sensorElements,
        List<Extension> extensions) {

    /**
     * @param eventId null where the sender gave none
     * @param errorDeclaration null in an ordinary event
     */
    public record Identity(String eventId, List<String> certificationInfo, ErrorDeclaration errorDeclaration) {
        public static final Identity NONE = new Identity(null, List.of(), null);

        public Identity {
            certificationInfo = List.copyOf(certificationInfo);
        }
    }

    public EventCore {
        sensorElements = List.copyOf(sensorElements);
        extensions = List.copyOf(extensions);
    }

    /** The same with that id. */
    public EventCore withEventId(String eventId) {
        Identity known = new Identity(eventId, identity.certificationInfo(), identity.errorDeclaration());
        return new EventCore(known, when, where, why, sensorElements, extensions);
    }

    /** The same, recorded at that time. */
    public EventCore recordedAt(Instant recordTime) {
        When known = new When(when.eventTime(), when.eventTimeZoneOffset(), recordTime);
        return new EventCore(identity, known, where, why, sensorElements, extensions);
    }
}
