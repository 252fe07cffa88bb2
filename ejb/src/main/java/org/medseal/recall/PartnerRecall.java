package org.medseal.recall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * A recall as a trading partner sees it: what is to be taken back, and its own packs, nobody else's.
 *
 * @param codes the single packs that it had, where the recall names single ones
 * @param units packs that it had when the recall was started
 * @param answer what it answered last; null: nothing yet
 */
public record PartnerRecall(
        int id,
        RecallState state,
        Gtin gtin,
        String product,
        List<LotNumber> lots,
        List<String> codes,
        @JsonProperty("class") RecallClass recallClass,
        String reason,
        RecallDepth depth,
        Instant startedAt,
        long units,
        Answer answer)
        implements Serializable {
    public PartnerRecall {
        lots = List.copyOf(lots);
        codes = List.copyOf(codes);
    }
}
