package org.medseal.wildfly.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.medseal.wildfly.Installation;

/**
 * {@code ./mvnw -Pfaults -Dfaults.seed=7 -Dfaults.minutes=60}: starts an installation of its own, breaks it again and
 * again while clients work, and says whether anything was lost, doubled or left half done. Ends with 1 if so.
 */
public final class Faults {
    private static final PrintStream OUT = System.out;
    private static final Logger NETTY = Logger.getLogger("io.netty");
    private static final int PORT_OFFSET = 700;

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        String given = System.getProperty("faults.seed", "");
        long seed = given.isBlank() ? System.currentTimeMillis() % 1_000_000 : Long.parseLong(given);
        Duration time = Duration.ofMinutes(Integer.getInteger("faults.minutes", 5));
        int portOffset = Integer.getInteger("medseal.port-offset", 0);
        FaultsSummary summary = run(
                Path.of(System.getProperty("medseal.build")), portOffset == 0 ? PORT_OFFSET : portOffset, seed, time);
        OUT.println(summary);
        OUT.flush();
        Runtime.getRuntime().exit(summary.differences().isEmpty() ? 0 : 1);
    }

    /** In a folder of its own, which is emptied first. */
    public static FaultsSummary run(Path build, int portOffset, long seed, Duration time) throws Exception {
        NETTY.setLevel(Level.OFF); // tells at length of every connection that breaks
        OUT.printf("Faults with seed %d for %d s%n", seed, time.toSeconds());
        delete(build.resolve("faults-data"));
        // Partners ask about packs that were never made, and in an hour about more than a guesser may.
        Map<String, String> settings =
                Map.of("MEDSEAL_HEAP", "768m", "MEDSEAL_VERIFY_FAILURES", Integer.toString(Integer.MAX_VALUE));
        try (Installation medseal = Installation.apart(build, "faults-data", portOffset, settings)) {
            medseal.start();
            return new FaultRun(medseal, seed, time).run();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
