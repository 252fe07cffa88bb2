package org.medseal.wildfly;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.medseal.wildfly.plant.LineSummary;
import org.medseal.wildfly.plant.OutsideWorld;
import org.medseal.wildfly.plant.SamplePlant;

/** What {@code ./mvnw -Prun} starts: database, server, sample plant. Ends, in order, with Ctrl-C. */
public final class Run {
    private static final PrintStream OUT = System.out;

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(System.getProperty("medseal.build"));
        int portOffset = Integer.getInteger("medseal.port-offset", 0);
        OUT.println("Starting Medseal: database and server, about half a minute …");
        OutsideWorld outside = OutsideWorld.start(build.resolve("data").resolve("outside"), portOffset);
        Installation installation = new Installation(build, "data", portOffset, outside.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation, outside), "stop"));
        installation.start();
        OUT.println(Welcome.text(installation.server(), sample(installation.server())));
        OUT.flush();
        new CountDownLatch(1).await();
    }

    private static Optional<LineSummary> sample(Server server) throws IOException, InterruptedException {
        if ("none".equals(System.getProperty("medseal.sample"))) {
            return Optional.empty();
        }
        OUT.println("Loading the sample plant; its line packs the first lot …");
        SamplePlant plant = new SamplePlant(server.http(), server.amqp());
        plant.load();
        LineSummary first = plant.firstLot();
        plant.firstReports();
        return Optional.of(first);
    }

    private static void stop(Installation installation, OutsideWorld outside) {
        try (outside) {
            installation.close();
        } catch (Exception e) {
            OUT.println("Medseal did not stop in order: " + e.getMessage());
        }
    }
}
