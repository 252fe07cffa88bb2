package org.medseal.wildfly.sidebyside;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.wildfly.plant.SamplePlant;

/** Asks Medseal over HTTP as one account. Nothing is broken here, so whatever is no good answer is a fault. */
final class Site {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 20;

    private final URI http;
    private final String authorization;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Site(URI http, String account) {
        this.http = http;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (account + ":" + SamplePlant.password(account)).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A part of an answer, and where the next one is. */
    record Page(JsonNode body, Optional<String> next) {}

    JsonNode get(String path) throws IOException, InterruptedException {
        return page(path).body();
    }

    Page page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                send(request(path).header("Accept", "application/json").GET());
        Optional<String> next = response.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
        return new Page(JSON.readTree(response.body()), next);
    }

    void put(String path, String json) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .body());
    }

    /** Hands a document in and waits for its end; how the job stands then. */
    JsonNode capture(String contentType, byte[] document) throws IOException, InterruptedException {
        JsonNode job = post("/epcis/capture", contentType, document);
        String path = "/epcis/capture/" + job.path("captureID").asText();
        while (job.path("running").asBoolean()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            job = get(path);
        }
        return job;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(http.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.uri() + " was answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }
}
