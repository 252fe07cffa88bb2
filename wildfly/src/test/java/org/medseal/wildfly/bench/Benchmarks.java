package org.medseal.wildfly.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medseal.wildfly.Installation;

/**
 * What {@code ./mvnw -Pbench} runs: starts a Medseal of its own, stores lots in it and measures, beside each path, what
 * it is held against, in turns. Prints a table and writes it to {@code target/bench}. It says how fast, and never fails
 * for being slow.
 *
 * <p>{@code -Dbench.only=verify,capture} runs some parts: {@code serials}, {@code codes}, {@code symbols},
 * {@code documents}, {@code issue}, {@code capture} (with the queue and the space on disk), {@code small} (documents of one
 * event), {@code json}, {@code verify}, {@code items}, {@code lists}, {@code recall}, {@code queries}, {@code stream};
 * {@code -Dbench.stored=1000000} says how many items to store before each turn,
 * {@code -Dbench.events=100000} how many events to store before they are asked for.
 */
public final class Benchmarks {
    private static final String STORED = "1000000,10000000";

    /** The parts that something must be stored for. */
    private static final String[] STOCKED = {
        "issue", "capture", "verify", "items", "lists", "recall", "small", "json", "queries", "stream"
    };

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(System.getProperty("medseal.build"));
        Path home = build.resolve("wildfly-" + System.getProperty("medseal.wildfly.version"));
        int portOffset = Integer.getInteger("medseal.port-offset", 0);
        delete(build.resolve("bench-data"));
        // Who asks for packs that were never issued is stopped after some; here it is a matter of speed.
        Map<String, String> settings = Map.of("MEDSEAL_VERIFY_FAILURES", Integer.toString(Integer.MAX_VALUE));
        Installation medseal = new Installation(build, "bench-data", portOffset, settings);
        ConstantWar constant = new ConstantWar(home);
        // Also when somebody ends the run early.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(medseal, constant), "stop"));
        medseal.start();
        run(new Bench(medseal, parts()), build.resolve("bench"));
        System.exit(0);
    }

    private static void stop(Installation medseal, ConstantWar constant) {
        try {
            medseal.close();
            constant.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> parts() {
        String only = System.getProperty("bench.only", "");
        return only.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(only.split(",")));
    }

    private static void run(Bench bench, Path results) throws Exception {
        if (bench.wants("serials")) {
            new SerialRows(bench).measurePermutation();
        }
        if (bench.wants("codes")) {
            new CodeRows(bench).measure();
        }
        if (bench.wants("symbols")) {
            new SymbolRows(bench).measure();
        }
        if (bench.wants("documents")) {
            new DocumentRows(bench).measure();
        }
        if (bench.wantsAny(STOCKED)) {
            stocked(bench, results);
        }
        bench.results.write(results);
        Bench.OUT.println("\n" + bench.results.text() + "\nWritten to " + results);
        bench.close();
    }

    private static void stocked(Bench bench, Path results) throws Exception {
        String stored = System.getProperty("bench.stored", "");
        for (String items : (stored.isBlank() ? STORED : stored).split(",")) {
            long wanted = Long.parseLong(items.trim());
            new CaptureRows(bench, wanted).grow();
            if (bench.wants("issue")) {
                new SerialRows(bench).measureIssuing(wanted);
            }
            if (bench.wants("verify") || bench.wants("items")) {
                new VerificationRows(bench, wanted).measure();
            }
            new ListingRows(bench, wanted).measure();
            if (bench.wants("capture")) {
                new CaptureRows(bench, wanted).measure();
            }
            documents(bench, wanted);
            bench.results.write(results);
        }
    }

    private static void documents(Bench bench, long wanted) throws Exception {
        DocumentCaptureRows captures = new DocumentCaptureRows(bench, wanted);
        if (bench.wants("small")) {
            captures.measureSmall();
        }
        if (bench.wants("json")) {
            captures.measureJson();
        }
        if (bench.wantsAny("queries", "stream")) {
            new EventRows(bench, wanted).measure();
        }
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
