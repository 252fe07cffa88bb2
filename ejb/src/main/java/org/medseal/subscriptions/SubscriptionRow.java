package org.medseal.subscriptions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/** A subscription as its subscriber sees it; the token is never among it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"subscriptionID", "dest"})
public record SubscriptionRow(
        @JsonIgnore long number,
        @JsonProperty("subscriptionID") String subscriptionId,
        @JsonIgnore String queryName,
        String dest,
        Instant createdAt,
        Instant lastNotifiedAt,
        Instant initialRecordTime,
        Instant minRecordTime,
        boolean reportIfEmpty,
        Boolean stream,
        Map<String, String> schedule)
        implements Serializable {}
