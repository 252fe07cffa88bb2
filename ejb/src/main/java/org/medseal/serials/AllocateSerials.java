package org.medseal.serials;

import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * Asks for serial numbers of a GTIN.
 *
 * @param lot what they are for, or null: an item of them cannot be commissioned in another lot
 * @param line may be null
 */
public record AllocateSerials(String requestId, Gtin gtin, long quantity, LotNumber lot, String line)
        implements SerialOrder {
    public AllocateSerials {
        Requests.check(requestId, quantity);
        Requests.present("gtin", gtin);
    }

    @Override
    public Series series() {
        return Series.of(gtin);
    }
}
