package org.medseal.serials;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.medseal.gs1.LotNumber;

/**
 * Who got which numbers.
 *
 * @param run the numbers, those included that were skipped because the serial exists already
 * @param quantity how many numbers of the run were given
 * @param lot null if the request named none
 * @param line null if the request named none
 */
public record AllocationRow(
        String requestId,
        Series series,
        NumberRun run,
        int quantity,
        LotNumber lot,
        String line,
        String allocatedTo,
        Instant allocatedAt)
        implements Serializable {

    public Optional<LotNumber> lotNumber() {
        return Optional.ofNullable(lot);
    }
}
