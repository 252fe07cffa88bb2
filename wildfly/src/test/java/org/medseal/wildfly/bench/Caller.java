package org.medseal.wildfly.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks over HTTP as one of the sample accounts; every answer but a good one is the end of the run. */
final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String authorization;

    Caller(URI server, String account) {
        this.server = server;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + password(account)).getBytes(StandardCharsets.UTF_8));
    }

    static String password(String account) {
        return "Medseal-" + account + "-1";
    }

    String authorization() {
        return authorization;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                text(request(path).header("Accept", "application/json").GET()));
    }

    /** Reads the answer to its last byte and keeps none of it; their count. */
    long drain(HttpRequest.Builder request) throws IOException, InterruptedException {
        return copied(stream(request), OutputStream.nullOutputStream());
    }

    /** Writes the answer there; its headers. */
    HttpHeaders copy(HttpRequest.Builder request, OutputStream out) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = stream(request);
        copied(response, out);
        return response.headers();
    }

    private HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static long copied(HttpResponse<InputStream> response, OutputStream out) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response.uri() + " was answered " + response.statusCode());
            }
            return body.transferTo(out);
        }
    }

    void put(String path, String json) throws IOException, InterruptedException {
        text(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    String post(String path, String json, String accept) throws IOException, InterruptedException {
        return text(post(path, json).header("Accept", accept));
    }

    HttpRequest.Builder post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    /** Hands the document in; the path of its job. */
    String capture(byte[] document, String contentType) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request("/epcis/capture")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(document)));
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization);
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    response.uri() + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
