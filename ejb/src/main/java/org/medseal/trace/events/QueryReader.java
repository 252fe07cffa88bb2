package org.medseal.trace.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.medseal.epcis.EventTerm;

/** Turns the parameters of a SimpleEventQuery (EPCIS 2.0, 8.2.7.1) into conditions; one it does not know is refused. */
final class QueryReader {
    private final Known known;
    private final EpcConditions epcs;
    private final FieldConditions fields;
    private final AttributeConditions attributes;

    QueryReader(Known known, Map<String, String> namespaces) {
        this.known = known;
        this.epcs = new EpcConditions(known);
        this.fields = new FieldConditions(namespaces);
        this.attributes = new AttributeConditions(known, namespaces);
    }

    List<Condition> conditions(Map<String, List<String>> parameters) {
        List<Condition> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!Ordering.PARAMETERS.contains(name)) {
                conditions.add(condition(name, new Values(name, values)));
            }
        });
        return conditions;
    }

    private Condition condition(String name, Values values) {
        Function<Values, Condition> fixed = EventConditions.find(name);
        if (fixed != null) {
            return fixed.apply(values);
        }
        if (EpcConditions.THINGS.containsKey(name)) {
            return epcs.things(EpcConditions.THINGS.get(name), values.all());
        }
        if (EpcConditions.CLASSES.containsKey(name)) {
            return epcs.classes(EpcConditions.CLASSES.get(name), values.all());
        }
        if (name.equals("WD_readPoint")) {
            return within(values, Known.READ_POINTS, EventTerm::readPoint);
        }
        if (name.equals("WD_bizLocation")) {
            return within(values, Known.LOCATIONS, EventTerm::location);
        }
        return Stream.<Supplier<Condition>>of(
                        () -> attributes.find(name, values),
                        () -> TypedConditions.find(name, values),
                        () -> SensorConditions.find(name, values),
                        () -> fields.find(name, values))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> QueryException.parameter("There is no parameter " + name));
    }

    /** The place, what master data says lies below it, and every part of its GLN that an event ever named. */
    private Condition within(Values values, List<String> types, Function<String, EventTerm> term) {
        Set<EventTerm> terms = new HashSet<>();
        for (String place : known.below(types, values.all())) {
            terms.add(term.apply(place));
            known.placesWithin(place).forEach(part -> terms.add(term.apply(part)));
        }
        return Condition.terms(terms);
    }
}
