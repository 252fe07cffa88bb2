package org.medseal.serials;

import org.medseal.gs1.CompanyPrefix;

/**
 * Asks for SSCCs.
 *
 * @param line may be null
 */
public record AllocateSsccs(
        String requestId, CompanyPrefix companyPrefix, int extensionDigit, long quantity, String line)
        implements SerialOrder {
    public AllocateSsccs {
        Requests.check(requestId, quantity);
        Requests.present("companyPrefix", companyPrefix);
    }

    @Override
    public Series series() {
        return Series.of(companyPrefix, extensionDigit);
    }
}
