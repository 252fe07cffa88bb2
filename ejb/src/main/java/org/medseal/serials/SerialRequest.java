package org.medseal.serials;

import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * The body of a request for numbers as the contracts have it, the same at every door: {@code gtin} asks for serials,
 * {@code companyPrefix} with {@code extensionDigit} for SSCCs. Members that do not apply are null.
 *
 * @param format how a queue's answer shall be written; other doors ask in their own way
 */
public record SerialRequest(
        String requestId,
        String gtin,
        String companyPrefix,
        Integer extensionDigit,
        Long quantity,
        String lot,
        String line,
        String format) {

    /** The request with its values read, or a refusal that names the member. */
    public SerialOrder order() {
        Requests.present("requestId", requestId);
        Requests.present("quantity", quantity);
        if (gtin != null && companyPrefix == null && extensionDigit == null) {
            LotNumber lotNumber = lot == null ? null : LotNumber.parse(lot);
            return new AllocateSerials(requestId, Gtin.parse(gtin), quantity, lotNumber, line);
        }
        if (gtin == null && companyPrefix != null && lot == null) {
            Requests.present("extensionDigit", extensionDigit);
            CompanyPrefix prefix = CompanyPrefix.parse(companyPrefix);
            return new AllocateSsccs(requestId, prefix, extensionDigit, quantity, line);
        }
        throw new RefusedException(
                RefusedException.Kind.MALFORMED,
                "gtin-or-company-prefix",
                "a request names either gtin (and perhaps lot), or companyPrefix and extensionDigit");
    }
}
