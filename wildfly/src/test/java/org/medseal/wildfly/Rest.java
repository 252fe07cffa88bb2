package org.medseal.wildfly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Asks Medseal over HTTP as one of the sample accounts, or as nobody. */
public final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> headers;
    private final URI server;

    private Rest(Map<String, String> headers, URI server) {
        this.headers = headers;
        this.server = server;
    }

    private static Rest authorized(String authorization) {
        return new Rest(Map.of("Authorization", authorization), null);
    }

    public static Rest as(String account) {
        return with(account, "Medseal-" + account + "-1");
    }

    public static Rest with(String account, String password) {
        byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return authorized("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Rest withToken(String token) {
        return authorized("Bearer " + token);
    }

    public static Rest asNobody() {
        return new Rest(Map.of(), null);
    }

    /** The same caller, with an id for what follows. */
    public Rest correlated(String id) {
        return with(Map.of("X-Correlation-ID", id));
    }

    /** The same caller, who says that too with each request. */
    public Rest with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new Rest(all, server);
    }

    /** The same caller at another server than the one of all tests. */
    public Rest at(URI other) {
        return new Rest(headers, other);
    }

    /** What came back: its status, its type, its text, and the text as JSON. */
    public record Answer(int status, String contentType, String text, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException("Not JSON: " + text, e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return get(path, "application/json");
    }

    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, body);
    }

    public Answer send(String method, String path, String contentType, byte[] body) {
        return send(method, path, contentType, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    public Answer send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).method(method, body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder((server == null ? base() : server).resolve(path))
                .timeout(Duration.ofMinutes(2));
        headers.forEach(builder::header);
        return builder;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static URI base() {
        return Running.medseal().server().http();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
