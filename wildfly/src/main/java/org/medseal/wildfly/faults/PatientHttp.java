package org.medseal.wildfly.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.medseal.wildfly.plant.SamplePlant;

/** A client of the addresses that asks again until the server answers: what is wrong with the server passes. */
final class PatientHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int NOT_LET_IN = 401;
    private static final int SERVER_FAULT = 500;

    private final URI http;
    private final String user;
    private final Account account;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PatientHttp(URI http, String user, Account account) {
        this.http = http;
        this.user = user;
        this.account = account;
    }

    HttpResponse<String> get(String path) throws InterruptedException {
        return ask(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws InterruptedException {
        return ask(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The next answer that is one. */
    private HttpResponse<String> ask(HttpRequest request) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                // While the application starts, its addresses are not there yet: that 404 is the server's own page.
                boolean problem =
                        response.statusCode() == 404 && !response.body().startsWith("{");
                if (response.statusCode() == NOT_LET_IN) {
                    account.differs("The right password was refused at " + request.uri());
                } else if (response.statusCode() < SERVER_FAULT && !problem) {
                    return response;
                }
            } catch (IOException broken) {
                // Asked again below.
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private HttpRequest.Builder request(String path) {
        String credentials = user + ":" + SamplePlant.password(user);
        return HttpRequest.newBuilder(http.resolve(path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
