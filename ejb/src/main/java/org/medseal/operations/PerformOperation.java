package org.medseal.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medseal.validation.ParsedBy;
import org.medseal.validation.ValidEpc;

/**
 * Orders an operation.
 *
 * @param requestId the caller's key: the same order again changes nothing
 * @param codes what it is done to, in any form
 * @param reason in words; kept with the event and in the audit trail
 * @param location where, as an SGLN in any form, a GLN or a URI; may be null
 * @param parent the container, for {@code pack}; for {@code unpack} it may name the container the codes leave
 * @param destination who gets it, for {@code ship}: a GLN or a URI; may be null
 * @param wayBack (null: no) for {@code ship}: it goes back to its maker, which is open to what is recalled too
 * @param reference number of the delivery or order, may be null
 * @param eventTime when it happened, or null for now
 */
public record PerformOperation(
        @NotBlank @Size(max = 100) String requestId,
        @NotEmpty @Size(max = 500_000) List<@NotNull @ValidEpc String> codes,
        @Size(max = 2000) String reason,
        @ParsedBy(PlaceText.class) String location,

        @ValidEpc @NotNull(groups = PerformOperation.IntoContainer.class)
        String parent,

        @ParsedBy(PartyText.class) @NotNull(groups = PerformOperation.ToCustomer.class)
        String destination,

        Boolean wayBack,
        @Size(max = 200) String reference,
        Instant eventTime) {
    /** What holds where things are put into a container. */
    public interface IntoContainer {}

    /** What holds where somebody must be named who gets the things. */
    public interface ToCustomer {}

    public PerformOperation {
        codes = codes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(codes));
        wayBack = wayBack != null && wayBack;
    }
}
