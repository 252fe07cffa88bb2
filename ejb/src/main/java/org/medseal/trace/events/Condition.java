package org.medseal.trace.events;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.medseal.epcis.EventTerm;

/**
 * One condition of a question.
 *
 * @param sql what every event that meets it has, about {@code event e}, with a {@code ?} for each value; or null
 * @param values a number, text, time, or an array of numbers or texts
 * @param test what is still to be asked of a candidate, or null where the SQL says it all
 */
record Condition(String sql, List<Object> values, Predicate<StoredEvent> test) {
    Condition {
        values = List.copyOf(values);
    }

    static Condition sql(String sql, Object... values) {
        return new Condition(sql, List.of(values), null);
    }

    static Condition test(Predicate<StoredEvent> test) {
        return new Condition(null, List.of(), test);
    }

    /** The event has one of these words. */
    static Condition terms(Set<EventTerm> terms) {
        return sql("e.terms && ?", (Object) numbers(terms));
    }

    Condition and(Predicate<StoredEvent> further) {
        return new Condition(sql, values, further);
    }

    static Long[] numbers(Set<EventTerm> terms) {
        return terms.stream().map(EventTerm::number).toArray(Long[]::new);
    }
}
