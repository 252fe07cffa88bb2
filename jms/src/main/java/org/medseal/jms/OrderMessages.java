package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.medseal.operations.Operation;
import org.medseal.operations.OperationService;
import org.medseal.operations.PerformOperation;

/** What the ERP orders to be done with packs and containers. */
@ApplicationScoped
public class OrderMessages {
    private static final int MOST_CODES = 500_000;

    @Inject
    private OperationService operations;

    /** Goods have left for a customer. */
    ErpMessage.Confirmation delivery(ObjectNode body, String messageType) {
        return perform(Operation.SHIP, body, messageType);
    }

    /** Goods have come back. */
    ErpMessage.Confirmation goodsReturn(ObjectNode body, String messageType) {
        return perform(Operation.RETURN, body, messageType);
    }

    private ErpMessage.Confirmation perform(Operation operation, ObjectNode body, String messageType) {
        Members members =
                new Members(body, "requestId", "codes", "reference", "reason", "location", "destination", "eventTime");
        String requestId = members.value("requestId", String.class);
        List<String> codes = codes(members);
        if (operation == Operation.SHIP) {
            members.value("destination", String.class);
        }
        PerformOperation order = new PerformOperation(
                requestId,
                codes,
                members.optional("reason", String.class),
                members.optional("location", String.class),
                null,
                members.optional("destination", String.class),
                members.optional("reference", String.class),
                members.optional("eventTime", Instant.class));
        members.finish();
        String event = operations.perform(operation, order);
        return new ErpMessage.Confirmation(
                requestId, messageType, order.reference(), true, Map.of("event", MessageJson.tree(event)));
    }

    static List<String> codes(Members members) {
        String[] codes = members.value("codes", String[].class);
        if (codes == null) {
            return List.of();
        }
        if (codes.length == 0
                || codes.length > MOST_CODES
                || Arrays.asList(codes).contains(null)) {
            members.fault("codes", "codes", String.format("codes names 1 to %,d items", MOST_CODES));
            return List.of();
        }
        return List.of(codes);
    }
}
