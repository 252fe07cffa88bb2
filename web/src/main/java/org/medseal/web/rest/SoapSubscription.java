package org.medseal.web.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.medseal.epcis.QueryCall;
import org.medseal.subscriptions.Subscribe;
import org.medseal.subscriptions.SubscriptionException;

/** What a call to subscribe says (EPCIS 1.2, 8.2.5): a schedule, or a trigger, which is any new event here. */
final class SoapSubscription {
    private static final String SCHEDULE = "controls/schedule/";

    private SoapSubscription() {}

    static Subscribe of(QueryCall call) {
        ObjectNode schedule = JsonNodeFactory.instance.objectNode();
        call.fields().forEach((path, value) -> {
            if (path.startsWith(SCHEDULE) && !value.isEmpty()) {
                schedule.put(path.substring(SCHEDULE.length()), value);
            }
        });
        return new Subscribe(
                call.field("dest").orElse(null),
                null,
                call.field("controls/reportIfEmpty")
                        .map(SoapSubscription::truth)
                        .orElse(false),
                call.field("controls/initialRecordTime")
                        .map(SoapSubscription::time)
                        .orElse(null),
                call.field("controls/trigger").isPresent(),
                schedule.isEmpty() ? null : schedule);
    }

    private static boolean truth(String text) {
        return text.equals("true") || text.equals("1");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw SubscriptionException.controls(
                    "initialRecordTime is \"" + text + "\"; a time looks like 2026-11-23T10:00:00Z and has its offset");
        }
    }
}
