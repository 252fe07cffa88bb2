package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wholesaler's system that takes DSCSA documents: {@code POST /epcis}. It checks what it gets as a careful partner
 * would and answers which packs it does not take and why. The same document again gets the same answer.
 */
public final class PartnerSite extends Site {
    /** What Medseal shows it. */
    static final String ACCOUNT = "medseal";

    static final String PASSWORD = "Sample-wholesale-1";

    private final Map<String, DscsaCheck> taken = new ConcurrentHashMap<>();

    PartnerSite(Path keys, int port) {
        super(keys, port);
    }

    /** What it has taken, by the instance identifier of the document. */
    public Map<String, DscsaCheck> taken() {
        return taken;
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals("/epcis")) {
            send(exchange, 404, "text/plain", "There is nothing here");
            return;
        }
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((ACCOUNT + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            drain(exchange);
            send(exchange, 401, "text/plain", "Who are you?");
            return;
        }
        DscsaCheck check = DscsaCheck.of(exchange.getRequestBody());
        switch (behaviour()) {
            case SLOW -> hesitate();
            case GARBAGE -> send(exchange, 200, "application/json", "{\"status\": \"ACC");
            case ENDLESS -> sendEndlessly(exchange, "application/json", "{\"status\": \"ACCEPTED\"}");
            default -> judge(exchange, check);
        }
    }

    private void judge(HttpExchange exchange, DscsaCheck check) throws IOException {
        taken.putIfAbsent(check.instance(), check);
        Behaviour behaviour = behaviour();
        if (behaviour == Behaviour.LATER) {
            send(exchange, 202, "text/plain", "");
            return;
        }
        boolean wrong = !check.faults().isEmpty();
        String status = wrong || behaviour == Behaviour.REJECT
                ? "REJECTED"
                : behaviour == Behaviour.PARTIAL ? "PARTIAL" : "ACCEPTED";
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", status);
        var errors = answer.putArray("errors");
        check.faults().forEach(fault -> errors.addObject()
                .put("epc", fault.epc())
                .put("code", fault.code())
                .put("detail", fault.detail()));
        if (!wrong && behaviour != Behaviour.CHECK) {
            List<String> shipped = check.units();
            errors.addObject()
                    .put("epc", shipped.isEmpty() ? null : shipped.get(0))
                    .put("code", "not-in-the-delivery")
                    .put("detail", "We did not find it in the delivery");
        }
        send(exchange, 200, "application/json", answer.toString());
    }
}
