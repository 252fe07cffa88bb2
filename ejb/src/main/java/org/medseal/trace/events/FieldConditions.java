package org.medseal.trace.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.epcis.Extension;

/**
 * Parameters that name a field of the sender's own, or of item master data: {@code EQ_ILMD_cbvmda:lotNumber},
 * {@code GE_INNER_ex:temperature}, {@code EXISTS_ex:note}.
 */
final class FieldConditions {
    private static final Pattern PARAMETER = Pattern.compile("(EQ|GT|GE|LT|LE|EXISTS)_(\\S+)");

    private final Map<String, String> namespaces;

    FieldConditions(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** Null where the name is not of this kind. */
    Condition find(String name, Values values) {
        Matcher parts = PARAMETER.matcher(name);
        Optional<FieldName> field = parts.matches() ? FieldName.parse(parts.group(2), namespaces) : Optional.empty();
        if (field.isEmpty()) {
            return null;
        }
        Predicate<Extension> meets = test(parts.group(1), values);
        return Condition.test(stored -> field.get().in(stored.event()).anyMatch(meets));
    }

    private static Predicate<Extension> test(String operator, Values values) {
        if (operator.equals("EXISTS")) {
            boolean there = values.isSet();
            return field -> there;
        }
        if (operator.equals("EQ")) {
            List<FieldValue> wanted = values.all().stream().map(FieldValue::of).toList();
            return field -> field.text() != null && wanted.stream().anyMatch(FieldValue.of(field.text())::isSameAs);
        }
        IntPredicate compares = TypedConditions.COMPARISONS.get(operator);
        FieldValue limit = limit(values);
        return field -> {
            if (field.text() == null) {
                return false;
            }
            FieldValue value = FieldValue.of(field.text());
            return value.sort() == limit.sort() && compares.test(value.compareTo(limit));
        };
    }

    private static FieldValue limit(Values values) {
        FieldValue limit = FieldValue.of(values.one());
        if (limit.sort() == FieldValue.Sort.TEXT) {
            throw QueryException.parameter(
                    values.name() + " is \"" + values.one() + "\"; what is compared is a number or a time");
        }
        return limit;
    }
}
