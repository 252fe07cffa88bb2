package org.medseal.wildfly;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** One WildFly with Medseal in it, as a process of its own that can be stopped, killed and started again. */
public final class Server implements AutoCloseable {
    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;
    private static final int AMQP = 5672;

    private final Path home;
    private final Path data;
    private final int portOffset;
    private final Map<String, String> environment;
    private final Path base;
    private String configuration = "medseal.xml";
    private Process process;

    /**
     * @param home the server that the build has configured
     * @param data where its journal, its logs and its credential store are kept
     * @param environment {@code MEDSEAL_…} variables
     * @param apart whether it works on a copy of configuration and application, beside others of the same home
     */
    public Server(Path home, Path data, int portOffset, Map<String, String> environment, boolean apart) {
        this.home = home;
        this.data = data;
        this.portOffset = portOffset;
        this.environment = environment;
        this.base = apart ? data.resolve("standalone") : home.resolve("standalone");
    }

    /** One of several nodes on one database. */
    public Server asNode() {
        configuration = "medseal-ha.xml";
        return this;
    }

    public URI http() {
        return URI.create("http://localhost:" + (HTTP + portOffset));
    }

    public URI amqp() {
        return URI.create("amqp://localhost:" + (AMQP + portOffset));
    }

    public URI management() {
        return URI.create("http://localhost:" + (MANAGEMENT + portOffset));
    }

    public Path log() {
        return data.resolve("log").resolve("server.out");
    }

    /** Starts it and returns when it says of itself that it is ready. */
    public void start(Duration atMost) throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("log"));
        copyWhatItNeeds();
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setServerConfiguration(configuration)
                .addJavaOption("-Xms512m")
                .addJavaOption("-Xmx" + environment.getOrDefault("MEDSEAL_HEAP", "2g"))
                .addJavaOption("-Djava.net.preferIPv4Stack=true")
                .addJavaOption("-Dfile.encoding=UTF-8")
                .addServerArgument("-Djboss.socket.binding.port-offset=" + portOffset)
                .addServerArgument("-Djboss.server.base.dir=" + base)
                .addServerArgument("-Djboss.server.data.dir=" + data.resolve("server"))
                .addServerArgument("-Djboss.server.log.dir=" + data.resolve("log"))
                .addServerArgument("-Djboss.server.temp.dir=" + data.resolve("tmp"))
                .addServerArgument("-Djboss.node.name=medseal-" + portOffset);
        Files.deleteIfExists(base.resolve("deployments/medseal.ear.failed"));
        process = Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(
                        process == null
                                ? ProcessBuilder.Redirect.to(log().toFile())
                                : ProcessBuilder.Redirect.appendTo(log().toFile()))
                .launch();
        awaitReady(atMost);
    }

    /** Two servers that share a folder take each other's marks on the application for their own. */
    private void copyWhatItNeeds() throws IOException {
        Path original = home.resolve("standalone");
        if (base.equals(original)) {
            return;
        }
        Files.createDirectories(base.resolve("deployments"));
        Files.createDirectories(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(original.resolve("configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, base.resolve("configuration"));
            }
        }
        copy(original.resolve("deployments/medseal.ear"), base.resolve("deployments"));
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void awaitReady(Duration atMost) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(management().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(base.resolve("deployments/medseal.ear.failed"))) {
                throw new IllegalStateException("The application did not start; see " + log());
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended while it started; see " + log());
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nothing listens yet: the next round asks again.
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IllegalStateException("The server was not ready after " + atMost + "; see " + log());
    }

    /** Ends it as a power cut would: no shutdown hook runs ({@code kill -9}). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
