package org.medseal.wildfly.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.medseal.wildfly.Database;
import org.medseal.wildfly.Installation;

/** Breaks things, one after the other: the same seed breaks the same things after the same pauses. */
final class Saboteur {
    private static final PrintStream OUT = System.out;
    private static final Duration START = Duration.ofMinutes(5);
    private static final int SHORTEST_PAUSE_MILLIS = 1_500;
    private static final int MORE_PAUSE_MILLIS = 5_000;
    private static final int LONGEST_FREEZE_MILLIS = 5_000;

    private final Installation medseal;
    private final List<Proxy> proxies;
    private final Random chance;
    private int kills;
    private int stops;
    private int cuts;

    /** What can break; cuts are the most usual. */
    private enum Break {
        CUT,
        KILL_SERVER,
        KILL_DATABASE,
        FREEZE_DATABASE,
        RESTART_DATABASE
    }

    Saboteur(Installation medseal, List<Proxy> proxies, long seed) {
        this.medseal = medseal;
        this.proxies = proxies;
        this.chance = new Random(seed);
    }

    void work(BooleanSupplier open) throws Exception {
        List<Break> first = new ArrayList<>(List.of(Break.CUT, Break.KILL_SERVER, Break.KILL_DATABASE));
        Collections.shuffle(first, chance);
        while (open.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE_MILLIS + chance.nextInt(MORE_PAUSE_MILLIS));
            doBreak(first.isEmpty() ? any() : first.remove(0));
        }
    }

    private Break any() {
        Break[] all = Break.values();
        return chance.nextBoolean() ? Break.CUT : all[chance.nextInt(all.length)];
    }

    private void doBreak(Break what) throws IOException, SQLException, InterruptedException {
        OUT.printf("%tT %s%n", System.currentTimeMillis(), what.name().toLowerCase(Locale.ROOT));
        Database database = medseal.database().orElseThrow();
        switch (what) {
            case CUT -> cut();
            case KILL_SERVER -> killServer();
            case KILL_DATABASE -> {
                stops++;
                database.kill();
                pause();
                database.start();
            }
            case FREEZE_DATABASE -> {
                stops++;
                database.freeze();
                pause();
                database.thaw();
            }
            case RESTART_DATABASE -> {
                stops++;
                database.close();
                pause();
                database.start();
            }
            default -> throw new IllegalStateException(what.name());
        }
    }

    private void cut() {
        cuts++;
        proxies.get(chance.nextInt(proxies.size())).cut();
    }

    private void killServer() throws IOException, InterruptedException {
        kills++;
        medseal.server().kill();
        medseal.server().start(START);
    }

    private void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_FREEZE_MILLIS));
    }

    int kills() {
        return kills;
    }

    int stops() {
        return stops;
    }

    int cuts() {
        return cuts;
    }
}
