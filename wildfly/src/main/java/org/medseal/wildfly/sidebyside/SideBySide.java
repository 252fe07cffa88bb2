package org.medseal.wildfly.sidebyside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medseal.wildfly.Installation;
import org.medseal.wildfly.plant.SamplePlant;

/**
 * {@code ./mvnw -Pside-by-side -Dside-by-side.minutes=10}: an installation of its own, captures and queries beside each
 * other. Ends with 1 if an event is lost or told wrongly, or if anything waited for a lock longer than a second.
 */
public final class SideBySide {
    private static final PrintStream OUT = System.out;
    private static final int PORT_OFFSET = 800;
    private static final int LONGEST_WAIT_MILLIS = 1000;
    private static final String PRODUCT = "09506000777016";

    private SideBySide() {}

    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(System.getProperty("medseal.build"));
        Duration time = Duration.ofMinutes(Integer.getInteger("side-by-side.minutes", 10));
        int given = Integer.getInteger("medseal.port-offset", 0);
        delete(build.resolve("side-by-side-data"));
        SideBySideSummary summary;
        try (Installation medseal =
                Installation.apart(build, "side-by-side-data", given == 0 ? PORT_OFFSET : given, Map.of())) {
            medseal.start();
            new SamplePlant(medseal.server().http(), medseal.server().amqp()).load();
            String database = medseal.database().orElseThrow().url();
            summary = new SideBySideRun(medseal.server().http(), database, PRODUCT, time).run();
        }
        OUT.println(summary);
        OUT.flush();
        boolean good = summary.isWhole() && summary.waits().longestMillis() <= LONGEST_WAIT_MILLIS;
        Runtime.getRuntime().exit(good ? 0 : 1);
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
