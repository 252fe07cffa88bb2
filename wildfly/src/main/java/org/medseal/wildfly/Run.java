package org.medseal.wildfly;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What {@code ./mvnw -Prun} starts: database, server, sample plant. Ends, in order, with Ctrl-C. */
public final class Run {
    private static final PrintStream OUT = System.out;

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(System.getProperty("medseal.build"));
        int portOffset = Integer.getInteger("medseal.port-offset", 0);
        OUT.println("Starting Medseal: database and server, about half a minute …");
        Installation installation = new Installation(build, "data", portOffset, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
        installation.start();
        OUT.println(Welcome.text(installation.server()));
        OUT.flush();
        new CountDownLatch(1).await();
    }

    private static void stop(Installation installation) {
        try {
            installation.close();
        } catch (Exception e) {
            OUT.println("Medseal did not stop in order: " + e.getMessage());
        }
    }
}
