package org.medseal.wildfly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The one database and server that all tests of a run share; started by the first that asks. */
public final class Running {
    /** 1000 by default: a Medseal that runs beside the tests is left alone. */
    public static final int PORT_OFFSET = Integer.getInteger("medseal.test.port-offset", 1000);

    private static final Installation INSTALLATION = start();

    private Running() {}

    public static Installation medseal() {
        return INSTALLATION;
    }

    private static Installation start() {
        Path build = Path.of(System.getProperty("medseal.build"));
        try {
            delete(build.resolve("test-data"));
            Installation installation = new Installation(build, "test-data", PORT_OFFSET, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation)));
            installation.start();
            return installation;
        } catch (Exception e) {
            throw new IllegalStateException("Medseal did not start for the tests", e);
        }
    }

    private static void stop(Installation installation) {
        try {
            installation.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
