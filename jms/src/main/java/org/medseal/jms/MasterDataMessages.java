package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.medseal.masterdata.ErpCommandService;
import org.medseal.masterdata.MasterRow;
import org.medseal.masterdata.Saved;

/** Master data from the ERP: what REST takes as a body, by the same rules, with the key in it. */
@ApplicationScoped
public class MasterDataMessages {
    private static final String REQUEST_ID = "requestId";

    @Inject
    private ErpCommandService commands;

    ErpMessage.Confirmation apply(ObjectNode body, String messageType) {
        String requestId = body.path(REQUEST_ID).asText(null);
        ObjectNode record = body.deepCopy();
        record.remove(REQUEST_ID);
        Saved<? extends MasterRow> saved = commands.apply(messageType, record);
        return new ErpMessage.Confirmation(
                requestId, messageType, saved.row().key(), saved.changed(), Map.of("created", saved.created()));
    }
}
