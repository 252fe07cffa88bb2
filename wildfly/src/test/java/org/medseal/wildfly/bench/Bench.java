package org.medseal.wildfly.bench;

import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.medseal.wildfly.Installation;

/** What every part of the benchmarks works with: the running Medseal, what is stored in it, the table of results. */
final class Bench {
    static final PrintStream OUT = System.out;
    private static final String GTIN = "09506000134352";

    final URI server;
    final URI amqp;
    final Caller admin;
    final Caller lineCaller;
    final Caller partner;
    final RowTable rows;
    final Line line;
    final Stock stock;
    final ResultTable results = new ResultTable();
    private final Set<String> only;

    /** @param only the parts to run, empty for all of them */
    Bench(Installation medseal, Set<String> only) throws Exception {
        this.only = only;
        server = medseal.server().http();
        amqp = medseal.server().amqp();
        admin = new Caller(server, "admin");
        lineCaller = new Caller(server, "line1");
        partner = new Caller(server, "partner1");
        rows = new RowTable(medseal.database().orElseThrow().url());
        line = new Line(admin, lineCaller, GTIN);
        stock = new Stock(line);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    boolean wantsAny(String... parts) {
        return Arrays.stream(parts).anyMatch(this::wants);
    }

    /** Also says it at once: whoever ends a long run early has what was measured. */
    void result(Row row) {
        results.add(row);
        say(ResultTable.line(row).stripTrailing());
    }

    void say(String text) {
        OUT.println("[bench] " + text);
    }

    void close() throws SQLException {
        rows.close();
    }

    /** Work that is timed. */
    interface Work {
        void run() throws Exception;
    }

    /** Seconds of the fastest of some rounds: others on the machine only ever make it slower. */
    static double best(int rounds, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        return best;
    }
}
