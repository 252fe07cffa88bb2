package org.medseal.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** The message to the ERP that a recall was started. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecallStarted(
        int recallId,
        Gtin gtin,
        String product,
        List<LotNumber> lots,
        List<String> codes,
        @JsonProperty("class") RecallClass recallClass,
        String reason,
        RecallDepth depth,
        Instant startedAt,
        String startedBy,
        long units,
        List<HolderNamed> holders) {
    /** @param notified whether it is asked to give its packs back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolderNamed(Gln gln, String name, String country, long units, boolean notified) {}
}
