package org.medseal.epcis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to things, as EPCIS tells it. Immutable; equal where the standard's content is equal, however
 * it was written (XML or JSON, 1.2 or 2.0, words of the CBV bare or as URIs).
 */
public sealed interface EpcisEvent
        permits ObjectEvent, AggregationEvent, TransactionEvent, TransformationEvent, AssociationEvent, ExtendedEvent {

    EventCore core();

    /** The same event under that id: a repository names an event that came without an id. */
    EpcisEvent withEventId(String eventId);

    /** The name of the event type as documents write it. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** What was done; transformations have no action. */
    default Optional<Action> action() {
        return Optional.empty();
    }

    /** Texts in places of EPCs that name nothing by the rules of GS1, although the schemas let them pass. */
    default List<String> unreadableEpcs() {
        return List.of();
    }

    default Ilmd ilmd() {
        return Ilmd.NONE;
    }

    default Optional<String> eventId() {
        return Optional.ofNullable(core().identity().eventId());
    }

    default Instant eventTime() {
        return core().when().eventTime();
    }

    default String eventTimeZoneOffset() {
        return core().when().eventTimeZoneOffset();
    }

    default Optional<Instant> recordTime() {
        return Optional.ofNullable(core().when().recordTime());
    }

    default Optional<String> bizStep() {
        return Optional.ofNullable(core().why().bizStep());
    }

    default Optional<String> disposition() {
        return Optional.ofNullable(core().why().disposition());
    }

    default Optional<PersistentDisposition> persistentDisposition() {
        return Optional.ofNullable(core().why().persistentDisposition());
    }

    default Optional<String> readPoint() {
        return Optional.ofNullable(core().where().readPoint()).map(Place::id);
    }

    default Optional<String> bizLocation() {
        return Optional.ofNullable(core().where().bizLocation()).map(Place::id);
    }

    default List<BizTransaction> bizTransactions() {
        return core().why().bizTransactions();
    }

    default List<SourceDestination> sources() {
        return core().why().sources();
    }

    default List<SourceDestination> destinations() {
        return core().why().destinations();
    }

    default List<SensorElement> sensorElements() {
        return core().sensorElements();
    }

    default List<Extension> extensions() {
        return core().extensions();
    }

    default Optional<ErrorDeclaration> errorDeclaration() {
        return Optional.ofNullable(core().identity().errorDeclaration());
    }
}
