package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** The ERP as Medseal sees it: tells over the queue which lots there will be. */
final class ErpSimulator {
    private static final String ERP_IN = "medseal.erp.in";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI amqp;
    private final String account;
    private final String password;

    ErpSimulator(URI amqp, String account, String password) {
        this.amqp = amqp;
        this.account = account;
        this.password = password;
    }

    /** Tells the lot, and returns when Medseal has confirmed it. */
    void announce(LineOrder order) {
        ObjectNode lot = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("gtin", order.gtin())
                .put("lot", order.lot())
                .put("expiry", order.expiry().toString())
                .put("manufactured", LocalDate.now().toString())
                .put("plannedQuantity", order.packs())
                .put("site", order.gln());
        try (Queue queue = new Queue(amqp, account, password)) {
            Queue.Reply reply = queue.await(queue.put(ERP_IN, "Lot", lot.toString()), PATIENCE);
            if (!"Confirmation".equals(reply.messageType())) {
                throw new IllegalStateException("The lot was refused: " + reply.text());
            }
        } catch (JMSException e) {
            throw new IllegalStateException("The ERP cannot speak with " + amqp + ": " + e.getMessage(), e);
        }
    }
}
