package org.medseal.recall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** A recall as it stands, without what must be counted. Members that do not apply yet are null. */
public record RecallRow(
        int id,
        RecallState state,
        Gtin gtin,
        List<LotNumber> lots,
        List<String> codes,
        @JsonProperty("class") RecallClass recallClass,
        String reason,
        RecallDepth depth,
        boolean drill,
        String madeBy,
        Instant madeAt,
        String startedBy,
        Instant startedAt,
        String closedBy,
        Instant closedAt,
        String closeReason)
        implements Serializable {
    public RecallRow {
        lots = List.copyOf(lots);
        codes = List.copyOf(codes);
    }
}
