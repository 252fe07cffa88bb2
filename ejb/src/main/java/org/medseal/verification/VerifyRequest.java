package org.medseal.verification;

import java.io.Serializable;
import java.time.LocalDate;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;

/**
 * A partner asks about one pack.
 *
 * @param expiry as printed; day 00 was read as the last day of the month
 * @param reqGln 13 digits; a partner's own check digit is the partner's concern
 * @param corrUuid as the partner wrote it
 */
public record VerifyRequest(
        Gtin gtin, LotNumber lot, SerialNumber serial, LocalDate expiry, String reqGln, String corrUuid)
        implements Serializable {}
