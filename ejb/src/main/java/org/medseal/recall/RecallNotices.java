package org.medseal.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medseal.Json;
import org.medseal.masterdata.MasterDataService;
import org.medseal.outbox.Outbox;
import org.medseal.outbox.OutgoingMessage;

/** Tells those outside. Partners see the recall when they ask for theirs. */
@ApplicationScoped
public class RecallNotices {
    private static final String ERP_OUT = "medseal.erp.out";

    @Inject
    private Outbox outbox;

    @Inject
    private MasterDataService masterData;

    void started(RecallRow recall, Scope scope) {
        List<RecallStarted.HolderNamed> holders = scope.byHolder().stream()
                .map(holder -> new RecallStarted.HolderNamed(
                        holder.gln(),
                        holder.name(),
                        holder.country(),
                        holder.units(),
                        !holder.ours() && holder.gln() != null && recall.depth().reaches(holder.role())))
                .toList();
        RecallStarted message = new RecallStarted(
                recall.id(),
                recall.gtin(),
                masterData.getProduct(recall.gtin()).name(),
                recall.lots(),
                recall.codes(),
                recall.recallClass(),
                recall.reason(),
                recall.depth(),
                recall.startedAt(),
                recall.startedBy(),
                scope.units(),
                holders);
        try {
            outbox.put(OutgoingMessage.of(
                    ERP_OUT,
                    "RecallStarted",
                    "recall " + recall.id(),
                    Json.mapper().writeValueAsString(message)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of the notice", e);
        }
    }
}
