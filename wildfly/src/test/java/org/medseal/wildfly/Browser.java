package org.medseal.wildfly;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window: found on the machine, or installed from Debian's packages by the first test. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() throws IOException, InterruptedException {
        this(List.of());
    }

    /** One whose camera films nothing but this picture (a file in the form Y4M). */
    static Browser filming(Path film) throws IOException, InterruptedException {
        return new Browser(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
    }

    private Browser(List<String> moreFlags) throws IOException, InterruptedException {
        Path program = installed().orElseGet(Browser::install);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(FLAGS.stream(), moreFlags.stream())
                                .toList()));
    }

    com.microsoft.playwright.Page page(int width, int height) {
        return chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
    }

    /** A page at which this sample account has just logged in. */
    com.microsoft.playwright.Page loggedIn(String account, int width, int height) {
        com.microsoft.playwright.Page page = page(width, height);
        page.navigate(Rest.base().resolve("/index.xhtml").toString());
        logIn(page, account, "Medseal-" + account + "-1");
        return page;
    }

    static void logIn(com.microsoft.playwright.Page page, String account, String password) {
        page.fill("#j_username", account);
        page.fill("#j_password", password);
        page.click("button[type=submit]");
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        try {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("There is no Chromium on this machine, and apt-get could not be run", e);
        }
        return installed()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no Chromium on this machine, and apt-get did not install one; install it and run again"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
