package org.medseal.serials;

import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * The body of a request for numbers as the contracts have it: {@code gtin} asks for serials, {@code companyPrefix} with
 * {@code extensionDigit} for SSCCs. Members that do not apply are null.
 */
public record SerialRequest(
        String requestId,
        Gtin gtin,
        CompanyPrefix companyPrefix,
        Integer extensionDigit,
        Long quantity,
        LotNumber lot,
        String line) {

    /** What is asked for, or a refusal that names the member. */
    public SerialOrder order() {
        Requests.present("requestId", requestId);
        Requests.present("quantity", quantity);
        if (gtin != null && companyPrefix == null && extensionDigit == null) {
            return new AllocateSerials(requestId, gtin, quantity, lot, line);
        }
        if (gtin == null && companyPrefix != null && lot == null) {
            Requests.present("extensionDigit", extensionDigit);
            return new AllocateSsccs(requestId, companyPrefix, extensionDigit, quantity, line);
        }
        throw new RefusedException(
                RefusedException.Kind.MALFORMED,
                "gtin-or-company-prefix",
                "a request names either gtin (and perhaps lot), or companyPrefix and extensionDigit");
    }
}
