package org.medseal.web.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.medseal.subscriptions.Subscribe;
import org.medseal.subscriptions.SubscriptionException;

/** The controls of a subscription as parameters of an address (EPCIS 2.0, 12.7.2: those of the body, one each). */
final class StreamTerms {
    private static final Set<String> SCHEDULE = Set.of("second", "minute", "hour", "dayOfMonth", "month", "dayOfWeek");

    private StreamTerms() {}

    static Subscribe of(Map<String, String[]> parameters) {
        ObjectNode schedule = JsonNodeFactory.instance.objectNode();
        Boolean stream = null;
        Boolean reportIfEmpty = null;
        Instant initial = null;
        for (Map.Entry<String, String[]> each : parameters.entrySet()) {
            String name = each.getKey();
            if (each.getValue().length != 1) {
                throw SubscriptionException.controls(name + " is given " + each.getValue().length + " times");
            }
            String value = each.getValue()[0];
            if (SCHEDULE.contains(name)) {
                schedule.put(name, value);
            } else if (name.equals("stream")) {
                stream = truth(name, value);
            } else if (name.equals("reportIfEmpty")) {
                reportIfEmpty = truth(name, value);
            } else if (name.equals("initialRecordTime")) {
                initial = time(value);
            } else {
                throw SubscriptionException.controls("A subscription knows no parameter \"" + name + "\"");
            }
        }
        return new Subscribe(null, null, reportIfEmpty, initial, stream, schedule.isEmpty() ? null : schedule);
    }

    private static Boolean truth(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw SubscriptionException.controls(name + " is true or false, not \"" + value + "\"");
        }
        return Boolean.valueOf(value);
    }

    private static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw SubscriptionException.controls(
                    "initialRecordTime is a time with its offset, such as 2026-11-20T08:00:00Z, not \"" + value + "\"");
        }
    }
}
