package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.time.Instant;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;

/** A place as it stands. */
@JsonPropertyOrder({"sgln", "gln", "extension", "details", "version", "validFrom"})
public record LocationRow(
        Sgln sgln, Gln gln, String extension, @JsonUnwrapped LocationDetails details, int version, Instant validFrom)
        implements MasterRow, Serializable {
    @Override
    public String key() {
        return sgln.toString();
    }

    public String name() {
        return details.name();
    }
}
