package org.medseal.wildfly.bench;

import org.medseal.labels.PhotographSpeed;
import org.medseal.labels.SymbolSpeed;

/** Symbols drawn as pictures and on sheets, and read from a photograph. */
final class SymbolRows {
    private static final double PICTURE_GOAL = 0.5;
    private static final double SHEET_GOAL = 2;
    private static final double PHOTOGRAPH_GOAL = 0.9;
    private static final int ROUNDS = 40;
    private static final double MICROS = 1e6;

    private final Bench bench;

    SymbolRows(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        bench.say("symbols drawn");
        SymbolSpeed symbols = new SymbolSpeed();
        Turns pictures = Turns.of(ROUNDS, symbols::pictures, symbols::blanks);
        bench.result(new Row(
                "DataMatrix of a pack as PNG",
                0,
                SymbolSpeed.PACKS / pictures.seconds(),
                "pictures/s",
                "a blank PNG of that size, same writer",
                SymbolSpeed.PACKS / pictures.ceiling(),
                PICTURE_GOAL));
        Turns sheet = Turns.of(ROUNDS, symbols::sheet, symbols::encoding);
        bench.result(new Row(
                "PDF sheets of 1,000 symbols",
                0,
                MICROS * sheet.seconds(),
                "µs",
                "encoding the symbols alone",
                MICROS * sheet.ceiling(),
                SHEET_GOAL,
                true));
        if (symbols.checked() == 0) {
            throw new IllegalStateException("Nothing was drawn");
        }
        bench.say("photographs read");
        photograph("photograph of a pack to its code", PhotographSpeed.one());
        photograph("photograph with two symbols to codes", PhotographSpeed.two());
    }

    private void photograph(String path, PhotographSpeed photograph) throws Exception {
        Turns turns = Turns.of(ROUNDS, photograph::ours, photograph::zxing);
        bench.result(new Row(
                path,
                0,
                1 / turns.seconds(),
                "pictures/s",
                "ZXing called directly",
                1 / turns.ceiling(),
                PHOTOGRAPH_GOAL));
    }
}
