package org.medseal.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.time.Instant;
import org.medseal.gs1.Gln;

/** A route as it stands. */
@JsonPropertyOrder({"party", "kind", "details", "version", "changedAt"})
public record RouteRow(
        Gln party, RouteKind kind, @JsonUnwrapped RouteDetails details, int version, Instant changedAt)
        implements Serializable {
    public String setting(String name) {
        return details.settings().get(name);
    }
}
