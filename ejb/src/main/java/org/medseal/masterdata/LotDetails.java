package org.medseal.masterdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.LocalDate;
import org.medseal.gs1.Gln;

/** What is known of a lot; only the expiry is never null, where the lot is one of our products. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LotDetails(LocalDate expiry, LocalDate manufactured, Integer plannedQuantity, Gln site)
        implements Serializable {}
