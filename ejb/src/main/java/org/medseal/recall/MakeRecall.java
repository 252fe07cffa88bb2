package org.medseal.recall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * Asks for the draft of a recall.
 *
 * @param requestId the caller's key, or null: the same request again gives the first draft
 * @param lots whole lots, or empty: then
 * @param codes single packs, or containers with all packs of the product inside, in any form
 * @param drill (null: no) tries everything, and neither recalls a pack nor tells anybody outside
 */
public record MakeRecall(
        String requestId,
        Gtin gtin,
        List<LotNumber> lots,
        List<String> codes,
        @JsonProperty("class") RecallClass recallClass,
        String reason,
        RecallDepth depth,
        Boolean drill) {
    public MakeRecall {
        lots = lots == null ? List.of() : List.copyOf(lots);
        codes = codes == null ? List.of() : List.copyOf(codes);
        drill = drill != null && drill;
    }
}
