package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.groups.Default;
import java.util.Map;
import org.medseal.operations.Operation;
import org.medseal.operations.OperationService;
import org.medseal.operations.PerformOperation;
import org.medseal.validation.InputRules;

/** What the ERP orders to be done with packs and containers. */
@ApplicationScoped
public class OrderMessages {
    @Inject
    private OperationService operations;

    @Inject
    private InputRules rules;

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
        PerformOperation order = members.rest(PerformOperation.class);
        members.finish();
        if (operation == Operation.SHIP) {
            rules.check("delivery", order, Default.class, PerformOperation.ToCustomer.class);
        }
        String event = operations.perform(operation, order);
        return new ErpMessage.Confirmation(
                order.requestId(), messageType, order.reference(), true, Map.of("event", MessageJson.tree(event)));
    }
}
