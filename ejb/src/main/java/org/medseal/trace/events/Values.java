package org.medseal.trace.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The values of one parameter, read as what the parameter wants. */
record Values(String name, List<String> texts) {
    List<String> all() {
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw QueryException.parameter(name + " has no value");
        }
        return texts;
    }

    String one() {
        if (all().size() > 1) {
            throw QueryException.parameter(name + " takes one value");
        }
        return texts.get(0);
    }

    /** All of them among these. */
    List<String> among(List<String> allowed) {
        for (String text : all()) {
            if (!allowed.contains(text)) {
                throw QueryException.parameter(
                        name + " is \"" + text + "\"; it is one of " + String.join(", ", allowed));
            }
        }
        return texts;
    }

    /** In an address a plus sign that was not escaped arrives as a blank. */
    OffsetDateTime time() {
        try {
            return OffsetDateTime.parse(one().strip().replace(' ', '+')).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw QueryException.parameter(
                    name + " is \"" + one() + "\"; a time looks like 2026-11-23T10:00:00Z and has its offset");
        }
    }

    BigDecimal number() {
        try {
            return new BigDecimal(one().strip());
        } catch (NumberFormatException e) {
            throw QueryException.parameter(name + " is \"" + one() + "\"; it is a number");
        }
    }

    int count() {
        try {
            int count = number().intValueExact();
            if (count > 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            // Said below.
        }
        throw QueryException.parameter(name + " is \"" + one() + "\"; it is a whole number, 1 or more");
    }

    boolean truth() {
        return among(List.of("true", "false")).get(0).equals("true");
    }
}
