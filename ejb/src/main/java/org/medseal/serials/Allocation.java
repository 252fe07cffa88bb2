package org.medseal.serials;

import java.io.Serializable;
import org.medseal.gs1.Gtin;

/**
 * The answer to a request: the numbers given, and whether they had been given to the same request before. The serials
 * themselves are made while a {@link SerialStream} writes them.
 */
public record Allocation(AllocationRow row, boolean repeated) implements Serializable {
    public String requestId() {
        return row.requestId();
    }

    /** Null for SSCCs. */
    public Gtin gtin() {
        return row.series().gtin();
    }

    public int quantity() {
        return row.quantity();
    }
}
