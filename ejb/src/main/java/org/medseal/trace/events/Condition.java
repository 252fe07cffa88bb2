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
 * @param few whether only a few events can meet it, however many there are
 */
record Condition(String sql, List<Object> values, Predicate<StoredEvent> test, boolean few) {
    Condition {
        values = List.copyOf(values);
    }

    static Condition sql(String sql, Object... values) {
        return new Condition(sql, List.of(values), null, false);
    }

    static Condition test(Predicate<StoredEvent> test) {
        return new Condition(null, List.of(), test, false);
    }

    /** The event has one of these words. */
    static Condition terms(Set<EventTerm> terms) {
        return sql("e.terms && ?", (Object) numbers(terms));
    }

    Condition and(Predicate<StoredEvent> further) {
        return new Condition(sql, values, further, few);
    }

    /** The same, of which it is known that only a few events can meet it. */
    Condition metByFew() {
        return new Condition(sql, values, test, true);
    }

    static Long[] numbers(Set<EventTerm> terms) {
        return terms.stream().map(EventTerm::number).toArray(Long[]::new);
    }
}
