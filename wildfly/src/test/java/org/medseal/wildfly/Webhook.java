package org.medseal.wildfly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A subscriber's server: takes messages, and answers as a test wants it to. */
final class Webhook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile int most = Integer.MAX_VALUE;

    /** What was taken. */
    record Message(byte[] body, String signature, String type) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(new String(body, StandardCharsets.UTF_8), e);
            }
        }

        List<String> things() {
            List<String> things = new ArrayList<>();
            json().at("/epcisBody/queryResults/resultsBody/eventList").forEach(event -> event.path("epcList")
                    .forEach(epc -> things.add(epc.asText().replaceFirst(".*/21/", ""))));
            return things;
        }

        boolean isSignedWith(String token) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            StringBuilder hex = new StringBuilder("sha256=");
            for (byte each : mac.doFinal(body)) {
                hex.append(String.format("%02x", each));
            }
            return hex.toString().equals(signature);
        }
    }

    Webhook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestHeaders().getFirst("GS1-Signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"));
            Integer refusal = refusals.poll();
            if (refusal != null) {
                exchange.sendResponseHeaders(refusal, -1);
            } else if (most < Integer.MAX_VALUE && message.things().size() > most) {
                exchange.sendResponseHeaders(413, -1);
            } else {
                taken.add(message);
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Answers the next message so. */
    void refuse(int status) {
        refusals.add(status);
    }

    /** Takes no message with more things. */
    void takeAtMost(int things) {
        most = things;
    }

    List<Message> taken() {
        return taken;
    }

    List<String> things() {
        return taken.stream().flatMap(message -> message.things().stream()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
