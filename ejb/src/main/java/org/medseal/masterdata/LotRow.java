package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** A lot as it stands. {@code id} is its dense number inside Medseal; nobody outside sees it. */
@JsonPropertyOrder({"gtin", "lot", "details", "status", "version", "validFrom"})
public record LotRow(
        @JsonIgnore int id,
        Gtin gtin,
        LotNumber lot,
        LotStatus status,
        @JsonUnwrapped LotDetails details,
        int version,
        Instant validFrom)
        implements MasterRow, Serializable {
    @Override
    public String key() {
        return gtin + "/" + lot;
    }

    /** Its last day; null where a foreign lot was reported without one. */
    public LocalDate expiry() {
        return details.expiry();
    }

    @JsonIgnore
    public boolean isRecalled() {
        return status == LotStatus.RECALLED;
    }

    /** Past its last day on that day. */
    public boolean expiredOn(LocalDate today) {
        return details.expiry() != null && today.isAfter(details.expiry());
    }
}
