package org.medseal.wildfly.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.Queue;

/** Announces lots and has pallets delivered, over its queue. Not for two threads: each line has its own. */
final class Erp implements AutoCloseable {
    private static final String CUSTOMER = "9521321000018";

    private final Account account;
    private final PatientQueue queue;

    Erp(Doors doors, Random chance) {
        this.account = doors.account();
        this.queue = doors.queue("erp", chance);
    }

    void announce(LineOrder order) throws InterruptedException {
        ObjectNode lot = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("gtin", order.gtin())
                .put("lot", order.lot())
                .put("expiry", order.expiry().toString())
                .put("manufactured", "2026-11-01")
                .put("plannedQuantity", order.packs())
                .put("site", order.gln());
        if (confirmed("Lot", lot)) {
            account.lot(order.gtin() + "/" + order.lot());
        }
    }

    void deliver(List<String> pallets) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        pallets.forEach(codes::add);
        ObjectNode delivery = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", requestId)
                .put("destination", CUSTOMER)
                .put("reference", "D-" + requestId.substring(0, 8));
        delivery.set("codes", codes);
        if (confirmed("Delivery", delivery)) {
            account.shipped(requestId, pallets);
        }
    }

    private boolean confirmed(String messageType, ObjectNode body) throws InterruptedException {
        Question question = Question.of(body.get("requestId").asText(), Question.ERP, messageType, body.toString());
        Queue.Reply reply = queue.ask(question);
        boolean yes = "Confirmation".equals(reply.messageType());
        if (!yes) {
            account.differs(messageType + " was refused: " + Account.shortened(reply.text()));
        }
        return yes;
    }

    @Override
    public void close() throws JMSException {
        queue.close();
    }
}
