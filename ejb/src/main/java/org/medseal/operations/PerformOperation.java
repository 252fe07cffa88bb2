package org.medseal.operations;

import java.time.Instant;
import java.util.List;

/**
 * Orders an operation.
 *
 * @param requestId the caller's key: the same order again changes nothing
 * @param codes what it is done to, in any form
 * @param reason in words; kept with the event and in the audit trail
 * @param location where, as an SGLN in any form, a GLN or a URI; may be null
 * @param parent the container, for {@code pack}; for {@code unpack} it may name the container the codes leave
 * @param destination who gets it, for {@code ship}: a GLN or a URI; may be null
 * @param reference number of the delivery or order, may be null
 * @param eventTime when it happened, or null for now
 */
public record PerformOperation(
        String requestId,
        List<String> codes,
        String reason,
        String location,
        String parent,
        String destination,
        String reference,
        Instant eventTime) {
    public PerformOperation {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
