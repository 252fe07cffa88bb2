package org.medseal.trace.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medseal.epcis.Cbv;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.ErrorDeclaration;
import org.medseal.epcis.EventKey;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.EventTerm.Kind;
import org.medseal.epcis.PersistentDisposition;

/** The parameters with fixed names about the event itself: what, when, where, why, and whether it was wrong. */
final class EventConditions {
    static final List<String> TYPES =
            List.of("ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent", "AssociationEvent");

    private static final Map<String, Function<Values, Condition>> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("eventType", values -> Condition.sql("e.type = any(?)", (Object) texts(values.among(TYPES))));
        BY_NAME.put("GE_eventTime", values -> Condition.sql("e.event_time >= ?", values.time()));
        BY_NAME.put("LT_eventTime", values -> Condition.sql("e.event_time < ?", values.time()));
        BY_NAME.put("GE_recordTime", values -> Condition.sql("e.record_time >= ?", values.time()));
        BY_NAME.put("LT_recordTime", values -> Condition.sql("e.record_time < ?", values.time()));
        BY_NAME.put("EQ_action", EventConditions::action);
        BY_NAME.put("EQ_bizStep", values -> terms(values, EventTerm::step));
        BY_NAME.put("EQ_disposition", values -> terms(values, EventTerm::disposition));
        BY_NAME.put("EQ_readPoint", values -> terms(values, EventTerm::readPoint));
        BY_NAME.put("EQ_bizLocation", values -> terms(values, EventTerm::location));
        BY_NAME.put("EQ_transformationID", values -> terms(values, id -> new EventTerm(Kind.TRANSFORMATION, id)));
        BY_NAME.put("EQ_eventID", EventConditions::eventId);
        BY_NAME.put("EQ_persistentDisposition_set", values -> persistent(values, PersistentDisposition::set));
        BY_NAME.put("EQ_persistentDisposition_unset", values -> persistent(values, PersistentDisposition::unset));
        BY_NAME.put("EXISTS_errorDeclaration", EventConditions::declaresError);
        BY_NAME.put("EQ_errorReason", values -> declared(reason(values)));
        BY_NAME.put("EQ_correctiveEventID", values -> declared(corrective(values)));
        for (String spelling : List.of("errorDeclarationTime", "errorDeclaration_Time")) {
            BY_NAME.put("GE_" + spelling, values -> declaredAt(values, true));
            BY_NAME.put("LT_" + spelling, values -> declaredAt(values, false));
        }
    }

    private EventConditions() {}

    static Function<Values, Condition> find(String name) {
        return BY_NAME.get(name);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static Condition action(Values values) {
        return Condition.sql("e.action = any(?)", (Object) texts(values.among(List.of("ADD", "OBSERVE", "DELETE"))));
    }

    private static Condition terms(Values values, Function<String, EventTerm> term) {
        return Condition.terms(values.all().stream().map(term).collect(Collectors.toSet()));
    }

    private static Condition eventId(Values values) {
        Set<UUID> keys = new HashSet<>();
        for (String id : values.all()) {
            keys.add(EventKey.of(id));
            keys.add(EventKey.ofDeclaration(id));
        }
        return Condition.sql("e.number in (select event from event_key where key = any(?))", (Object)
                        keys.toArray(UUID[]::new))
                .metByFew();
    }

    private static Condition persistent(Values values, Function<PersistentDisposition, List<String>> which) {
        Set<String> wanted = values.all().stream().map(Cbv.DISPOSITION::read).collect(Collectors.toSet());
        return Condition.test(stored -> stored.event().persistentDisposition().stream()
                .flatMap(each -> which.apply(each).stream())
                .map(Cbv.DISPOSITION::read)
                .anyMatch(wanted::contains));
    }

    /** {@code false} is as if it were not there (EPCIS 2.0, 8.2.7.1). */
    private static Condition declaresError(Values values) {
        return values.isSet() ? Condition.sql("e.declares_error") : Condition.test(event -> true);
    }

    private interface DeclarationTest {
        boolean test(ErrorDeclaration declaration);
    }

    private static Condition declared(DeclarationTest test) {
        return Condition.terms(Set.of(EventTerm.errorDeclaration())).and(stored -> declaration(stored.event(), test));
    }

    private static boolean declaration(EpcisEvent event, DeclarationTest test) {
        return event.errorDeclaration().filter(test::test).isPresent();
    }

    private static DeclarationTest reason(Values values) {
        Set<String> wanted = values.all().stream().map(Cbv.ERROR_REASON::read).collect(Collectors.toSet());
        return declaration ->
                declaration.reason() != null && wanted.contains(Cbv.ERROR_REASON.read(declaration.reason()));
    }

    private static DeclarationTest corrective(Values values) {
        Set<String> wanted = Set.copyOf(values.all());
        return declaration -> declaration.correctiveEventIds().stream().anyMatch(wanted::contains);
    }

    private static Condition declaredAt(Values values, boolean from) {
        var time = values.time().toInstant();
        return declared(declaration -> declaration.declarationTime() != null
                && from != declaration.declarationTime().isBefore(time));
    }
}
