package org.medseal.trace.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

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

    /** In an address a plus sign that was not escaped arrives as a blank; many clients leave out the colon of the offset. */
    OffsetDateTime time() {
        String text = one().strip().replace(' ', '+').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
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

    /** How a number must compare to this one; to one of them, where it is to be equal. */
    Predicate<BigDecimal> comparison(String operator) {
        if (operator.equals("EQ")) {
            List<BigDecimal> wanted = numbers();
            return value -> wanted.stream().anyMatch(each -> each.compareTo(value) == 0);
        }
        IntPredicate compares = TypedConditions.COMPARISONS.get(operator);
        BigDecimal wanted = number();
        return value -> compares.test(value.compareTo(wanted));
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
        return among(List.of("true", "false", "1", "0")).get(0).matches("true|1");
    }

    /** Of a parameter that need only be there: its value is nothing, or says whether it is meant. */
    boolean isSet() {
        return texts.stream().allMatch(String::isBlank) || truth();
    }

    /** Each a number. */
    List<BigDecimal> numbers() {
        return all().stream()
                .map(text -> new Values(name, List.of(text)).number())
                .toList();
    }
}
