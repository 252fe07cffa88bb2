package org.medseal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Sends over HTTPS. The receiver's certificate must be, or be signed by, the one that the route names, and must be made
 * out to its host. Every wait is bounded and so is the answer: nobody outside can hold a thread or fill the memory.
 */
@ApplicationScoped
public class HttpsTransport {
    /** Answers are tickets and problem documents; a longer one is none of these. */
    public static final int MOST_ANSWER = 1 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);
    private static final String PATIENCE = "medseal.exchange-timeout-seconds";

    private final Secrets secrets;
    private final Duration patience;
    private final Map<Certificate, HttpClient> clients = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected HttpsTransport() {
        this(null);
    }

    @Inject
    public HttpsTransport(Secrets secrets) {
        this(secrets, patience());
    }

    /** @param patience from the first byte sent to the last one received, on top of a second for each megabyte sent */
    public HttpsTransport(Secrets secrets, Duration patience) {
        this.secrets = secrets;
        this.patience = patience;
    }

    /** @param bodyLength of what is sent, in bytes */
    public Answer send(RouteRow route, HttpRequest.Builder request, long bodyLength) {
        return send(route.details().trust(), request, bodyLength);
    }

    /** @param trust alias of the receiver's certificate, or null: one that the JDK trusts */
    public Answer send(String trust, HttpRequest.Builder request, long bodyLength) {
        HttpClient client = client(trust);
        CompletableFuture<HttpResponse<BoundedBody.Taken>> answer =
                client.sendAsync(request.build(), response -> new BoundedBody(MOST_ANSWER));
        Duration atMost = patience.plusSeconds(bodyLength >> 20);
        try {
            HttpResponse<BoundedBody.Taken> response = answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body().bytes(),
                    response.body().complete());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ExchangeException("No answer within " + atMost.toSeconds() + " seconds", true);
        } catch (ExecutionException e) {
            throw new ExchangeException(sentence(e.getCause()), true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ExchangeException("The server was stopped while it waited for the answer", true);
        }
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof SSLException) {
            return "No trusted connection (TLS): " + cause.getMessage();
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return "Nobody answered at the address within " + CONNECT.toSeconds() + " seconds";
        }
        if (cause instanceof ConnectException) {
            return "Nobody listens at the address";
        }
        return "The connection broke off: "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    private HttpClient client(String trust) {
        return trust == null
                ? Usual.CLIENT
                : clients.computeIfAbsent(secrets.certificate(trust), HttpsTransport::trusting);
    }

    private static HttpClient trusting(Certificate certificate) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("receiver", certificate);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return builder().sslContext(context).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new ExchangeException("The certificate of the route cannot be used: " + e.getMessage(), false);
        }
    }

    /** Trusts what the JDK trusts; made when first needed. */
    private static final class Usual {
        static final HttpClient CLIENT = builder().build();
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    private static Duration patience() {
        String given = System.getProperty(PATIENCE, System.getenv("MEDSEAL_EXCHANGE_TIMEOUT_SECONDS"));
        return given == null ? DEFAULT_PATIENCE : Duration.ofSeconds(Long.parseLong(given));
    }
}
