package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Russian authority IS MDLP, as a manufacturer's system meets it under {@code /api/v1}: log-in by password, documents
 * sent, a ticket (document 200) asked for until it is there.
 */
public final class AuthoritySite extends Site {
    static final String USER = "sample-user";
    static final String PASSWORD = "Sample-authority-1";
    static final String CLIENT = "11111111-2222-3333-4444-555555555555";
    static final String CLIENT_SECRET = "Sample-authority-client-1";
    private static final String API = "/api/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TICKET = Pattern.compile("documents/([0-9a-f-]{36})/ticket");

    private final String code = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();
    private final Map<String, String> byRequest = new ConcurrentHashMap<>();
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();

    /** A document it has taken; a ticket is there when it is asked for the second time. */
    public record Taken(MdlpCheck check, Behaviour behaviour, AtomicInteger asked) {}

    AuthoritySite(Path keys, int port) {
        super(keys, port);
    }

    public Map<String, Taken> taken() {
        return taken;
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath();
        String what = address.startsWith(API) ? address.substring(API.length()) : "";
        switch (what) {
            case "auth" -> auth(exchange);
            case "token" -> token(exchange);
            case "documents/send" -> guarded(exchange, () -> take(exchange));
            default -> guarded(exchange, () -> ticket(exchange, what));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void guarded(HttpExchange exchange, Work work) throws IOException {
        if (("token " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            work.run();
        } else {
            drain(exchange);
            send(exchange, 401, "application/json", "{\"error_description\":\"No token\"}");
        }
    }

    private void auth(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean known = CLIENT.equals(body.path("client_id").asText())
                && CLIENT_SECRET.equals(body.path("client_secret").asText())
                && USER.equals(body.path("user_id").asText())
                && "PASSWORD".equals(body.path("auth_type").asText());
        send(exchange, known ? 200 : 401, "application/json", known ? "{\"code\":\"" + code + "\"}" : "{}");
    }

    private void token(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean known = code.equals(body.path("code").asText())
                && PASSWORD.equals(body.path("password").asText());
        send(
                exchange,
                known ? 200 : 401,
                "application/json",
                known ? "{\"token\":\"" + token + "\",\"life_time\":30}" : "{}");
    }

    private void take(HttpExchange exchange) throws IOException {
        if (behaviour() == Behaviour.SLOW) {
            hesitate();
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        byte[] document = Base64.getDecoder().decode(body.path("document").asText());
        String id = byRequest.computeIfAbsent(body.path("request_id").asText(), request -> {
            String fresh = UUID.randomUUID().toString();
            taken.put(fresh, new Taken(MdlpCheck.of(document), behaviour(), new AtomicInteger()));
            return fresh;
        });
        send(exchange, 200, "application/json", "{\"document_id\":\"" + id + "\"}");
    }

    private void ticket(HttpExchange exchange, String what) throws IOException {
        Matcher named = TICKET.matcher(what);
        Taken document = named.matches() ? taken.get(named.group(1)) : null;
        if (document == null || document.asked().incrementAndGet() < 2) {
            send(exchange, 404, "application/json", "{}");
            return;
        }
        String id = named.group(1);
        switch (document.behaviour()) {
            case GARBAGE ->
                send(exchange, 200, "application/xml", "<documents version=\"1.37\"><result action_id=\"200\"");
            case ENDLESS -> sendEndlessly(exchange, "application/xml", "<documents>");
            case ENTITY -> send(exchange, 200, "application/xml", entity(id));
            default -> send(exchange, 200, "application/xml", ticket(id, document));
        }
    }

    private static String entity(String id) {
        return "<!DOCTYPE documents [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + result(id, "Accepted", "<operation_comment>&file;</operation_comment>");
    }

    private static String ticket(String id, Taken document) {
        List<MdlpCheck.Fault> faults = new ArrayList<>(document.check().faults());
        String result = faults.isEmpty() ? "Accepted" : "Rejected";
        if (faults.isEmpty() && document.behaviour() == Behaviour.PARTIAL) {
            result = "Partial";
            String sign = document.check().signs().get(0);
            faults.add(new MdlpCheck.Fault("4", "The code was not emitted", sign));
        } else if (faults.isEmpty() && document.behaviour() == Behaviour.REJECT) {
            result = "Rejected";
            faults.add(new MdlpCheck.Fault("9", "The lot is not registered", null));
        }
        StringBuilder errors = new StringBuilder();
        for (MdlpCheck.Fault fault : faults) {
            errors.append("<errors><error_code>").append(fault.code()).append("</error_code><error_desc>");
            errors.append(escape(fault.detail())).append("</error_desc>");
            if (fault.object() != null) {
                errors.append("<object_id>").append(escape(fault.object())).append("</object_id>");
            }
            errors.append("</errors>");
        }
        return result(id, result, errors.toString());
    }

    private static String result(String id, String result, String more) {
        return "<documents version=\"1.37\"><result action_id=\"200\" accept_time=\"" + Instant.now()
                + "\"><operation>10311</operation><operation_id>" + id + "</operation_id><operation_result>" + result
                + "</operation_result>" + more + "</result></documents>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
