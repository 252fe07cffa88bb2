package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.time.Instant;
import org.medseal.gs1.Gln;

/** A party as it stands. */
@JsonPropertyOrder({"gln", "details", "version", "validFrom"})
public record PartyRow(Gln gln, @JsonUnwrapped PartyDetails details, int version, Instant validFrom)
        implements MasterRow, Serializable {
    @Override
    public String key() {
        return gln.toString();
    }

    public String name() {
        return details.name();
    }
}
