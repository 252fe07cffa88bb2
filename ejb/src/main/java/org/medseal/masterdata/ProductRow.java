package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.time.Instant;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/** A product as it stands. */
@JsonPropertyOrder({"gtin", "details", "version", "validFrom"})
public record ProductRow(Gtin gtin, @JsonUnwrapped ProductDetails details, int version, Instant validFrom)
        implements MasterRow, Serializable {
    @Override
    public String key() {
        return gtin.toString();
    }

    public String name() {
        return details.name();
    }

    public CompanyPrefix companyPrefix() {
        return details.companyPrefix();
    }
}
