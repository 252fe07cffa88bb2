package org.medseal.wildfly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.medseal.wildfly.plant.OutsideWorld;

/** The one database and server that all tests of a run share; started by the first that asks. */
public final class Running {
    /** 1000 by default: a Medseal that runs beside the tests is left alone. */
    public static final int PORT_OFFSET = Integer.getInteger("medseal.test.port-offset", 1000);

    private static final OutsideWorld OUTSIDE;
    private static final Installation INSTALLATION;

    static {
        Path build = Path.of(System.getProperty("medseal.build"));
        try {
            Folder.delete(build.resolve("test-data"));
            OUTSIDE = OutsideWorld.start(build.resolve("test-data").resolve("outside"), PORT_OFFSET);
            INSTALLATION = start(build, OUTSIDE);
        } catch (Exception e) {
            throw new IllegalStateException("Medseal did not start for the tests", e);
        }
    }

    private Running() {}

    public static Installation medseal() {
        return INSTALLATION;
    }

    /** Partners and authorities, in this very program: a test may have them fail. */
    public static OutsideWorld outside() {
        return OUTSIDE;
    }

    private static Installation start(Path build, OutsideWorld outside) throws Exception {
        Map<String, String> settings = new HashMap<>(outside.settings());
        settings.put("MEDSEAL_EXCHANGE_TIMEOUT_SECONDS", "8");
        settings.put("MEDSEAL_WEBHOOK_HOSTS", "127.0.0.1");
        Installation installation = new Installation(build, "test-data", PORT_OFFSET, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation)));
        installation.start();
        return installation;
    }

    private static void stop(Installation installation) {
        try {
            installation.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
