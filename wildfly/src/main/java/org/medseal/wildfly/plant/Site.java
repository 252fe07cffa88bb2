package org.medseal.wildfly.plant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server of the outside world, over HTTPS with a certificate of its own. {@code PUT /behaviour} with a word of {@link
 * Behaviour} has it behave so from then on.
 */
abstract class Site implements AutoCloseable {
    private static final int SLOW_SECONDS = 120;

    private final Path keys;
    private final int port;
    private HttpsServer server;
    private ExecutorService threads;
    private volatile Behaviour behaviour = Behaviour.CHECK;

    Site(Path keys, int port) {
        this.keys = keys;
        this.port = port;
    }

    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** Answers a request; what it throws becomes 500. */
    abstract void answer(HttpExchange exchange) throws IOException;

    public void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, getClass().getSimpleName());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private SSLContext tls() throws IOException {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(Certificates.load(keys), Certificates.PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/behaviour")) {
                tell(exchange);
            } else if (behaviour == Behaviour.UNAVAILABLE) {
                drain(exchange);
                send(exchange, 503, "text/plain", "Closed for the night");
            } else if (behaviour == Behaviour.BAD_REQUEST) {
                drain(exchange);
                send(exchange, 400, "text/plain", "We do not understand this");
            } else {
                answer(exchange);
            }
        } catch (RuntimeException e) {
            send(exchange, 500, "text/plain", String.valueOf(e));
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        String word = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            behave(Behaviour.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        }
        send(exchange, 200, "text/plain", behaviour.name());
    }

    static void drain(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Bytes until the other side hangs up. */
    static void sendEndlessly(HttpExchange exchange, String type, String beginning) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(beginning.getBytes(StandardCharsets.UTF_8));
        byte[] more = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10_000; i++) {
            out.write(more);
        }
    }

    static void hesitate() {
        try {
            TimeUnit.SECONDS.sleep(SLOW_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody listens any more, until it is started again. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }
}
