package org.medseal.trace.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the parameters of a SimpleEventQuery (EPCIS 2.0, 8.2.7.1) into conditions; one it does not know is refused. */
final class QueryReader {
    private final EpcConditions epcs;

    QueryReader(Known known, Map<String, String> namespaces) {
        this.epcs = new EpcConditions(known);
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
        Condition typed = TypedConditions.find(name, values);
        if (typed != null) {
            return typed;
        }
        throw QueryException.parameter("There is no parameter " + name);
    }
}
