package org.medseal.subscriptions;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a subscriber wants, as EPCIS 2.0 writes it.
 *
 * @param signatureToken what the signature of each message is made with, or null; the standard's OpenAPI also calls it secret
 * @param stream true: told as soon as there is something; else there is a schedule
 * @param schedule a JSON object of numbers, lists and ranges, or null
 */
public record Subscribe(
        String dest,
        @JsonAlias("secret") String signatureToken,
        Boolean reportIfEmpty,
        Instant initialRecordTime,
        Boolean stream,
        JsonNode schedule)
        implements Serializable {
    private static final int LONGEST_TOKEN = 500;

    public Subscribe {
        boolean streams = Boolean.TRUE.equals(stream);
        boolean scheduled = schedule != null && !schedule.isNull();
        if (streams == scheduled) {
            throw SubscriptionException.controls("A subscription has either \"stream\": true or a schedule");
        }
        if (scheduled && !schedule.isObject()) {
            throw SubscriptionException.controls("The schedule is an object with parts such as minute and hour");
        }
        if (signatureToken != null && (signatureToken.isBlank() || signatureToken.length() > LONGEST_TOKEN)) {
            throw SubscriptionException.controls("The signatureToken is 1 to " + LONGEST_TOKEN + " characters");
        }
    }

    /** Null where it is a stream. */
    QuerySchedule times() {
        if (schedule == null || schedule.isNull()) {
            return null;
        }
        Map<String, String> parts = new TreeMap<>();
        schedule.properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asText()));
        return new QuerySchedule(parts);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "Subscribe[dest=" + dest + "]";
    }
}
