package org.medseal.epcis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything one event may have, gathered field by field whatever its type, which JSON may tell last. */
final class EventBuilder {
    String eventId;
    final List<String> certificationInfo = new ArrayList<>();
    ErrorDeclaration errorDeclaration;
    Timestamp eventTime;
    Instant recordTime;
    String eventTimeZoneOffset;
    Place readPoint;
    Place bizLocation;
    String bizStep;
    String disposition;
    PersistentDisposition persistentDisposition;
    final List<BizTransaction> bizTransactions = new ArrayList<>();
    final List<SourceDestination> sources = new ArrayList<>();
    final List<SourceDestination> destinations = new ArrayList<>();
    final List<SensorElement> sensorElements = new ArrayList<>();
    final List<Extension> extensions = new ArrayList<>();
    Action action;
    String parent;
    /** epcList, childEPCs or inputEPCList. */
    final EpcListBuilder epcs = new EpcListBuilder();

    final EpcListBuilder outputEpcs = new EpcListBuilder();
    final List<QuantityElement> quantities = new ArrayList<>();
    final List<QuantityElement> outputQuantities = new ArrayList<>();
    String transformationId;
    final List<Extension> ilmd = new ArrayList<>();

    EpcisEvent build(String type) {
        return switch (type) {
            case "ObjectEvent", "QuantityEvent" ->
                new ObjectEvent(core(), action, epcs.build(), quantities, new Ilmd(ilmd));
            case "AggregationEvent" -> new AggregationEvent(core(), action, parent, epcs.build(), quantities);
            case "AssociationEvent" -> new AssociationEvent(core(), action, parent, epcs.build(), quantities);
            case "TransactionEvent" -> new TransactionEvent(core(), action, parent, epcs.build(), quantities);
            case "TransformationEvent" ->
                new TransformationEvent(
                        core(),
                        new TransformationEvent.Goods(epcs.build(), quantities),
                        new TransformationEvent.Goods(outputEpcs.build(), outputQuantities),
                        transformationId,
                        new Ilmd(ilmd));
            default -> new ExtendedEvent(core(), type);
        };
    }

    private EventCore core() {
        return new EventCore(
                new EventCore.Identity(eventId, certificationInfo, errorDeclaration),
                new When(eventTime.instant(eventTimeZoneOffset), eventTimeZoneOffset, recordTime),
                new Where(readPoint, bizLocation),
                new Why(bizStep, disposition, persistentDisposition, bizTransactions, sources, destinations),
                sensorElements,
                extensions);
    }
}
