package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.medseal.gs1.Element;
import org.medseal.gs1.MarketLayout;

/** Symbols of packs as pictures and as a sheet, and what each is held against. */
public final class SymbolSpeed {
    public static final int PACKS = 1000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final double MILLIMETRES_PER_METRE = 1000;

    private final List<LabelContent> packs = new ArrayList<>();
    private final LabelTemplate sheet = LabelTemplates.known().get("test-sheet");
    private final LabelService labels = new LabelService();
    private final int side;
    private long checked;

    public SymbolSpeed() {
        Random random = new Random(15);
        for (int i = 0; i < PACKS; i++) {
            packs.add(new LabelContent(List.of(
                    new Element("01", "09506000134352"),
                    new Element("17", "281031"),
                    new Element("10", text(random, 8)),
                    new Element("21", text(random, 14)))));
        }
        side = SymbolEncoder.draw(packs.get(0), SymbolKind.DATAMATRIX).width() * PngLabel.PIXELS_PER_MODULE;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** The symbol of each as PNG. */
    public void pictures() {
        for (LabelContent pack : packs) {
            checked += labels.drawWithoutText(pack, SymbolKind.DATAMATRIX, LabelFormat.PNG)
                    .content()
                    .length;
        }
    }

    /** As many pictures of the same size with nothing on them. */
    public void blanks() {
        int pixelsPerMetre =
                (int) Math.round(PngLabel.PIXELS_PER_MODULE * MILLIMETRES_PER_METRE / SymbolChoice.USUAL_MODULE);
        for (int i = 0; i < PACKS; i++) {
            checked += new Bitmap(side, side).png(pixelsPerMetre).length;
        }
    }

    /** All of them on sheets, as one PDF, which goes nowhere. */
    public void sheet() throws IOException {
        new PrintRun(sheet, LabelFormat.PDF, LabelStyle.of(MarketLayout.CANONICAL, TODAY))
                .writeTo(OutputStream.nullOutputStream(), sink -> {
                    for (LabelContent pack : packs) {
                        sink.label(pack);
                    }
                });
    }

    /** The symbols of that sheet, encoded and nothing else. */
    public void encoding() {
        for (LabelContent pack : packs) {
            checked += SymbolEncoder.draw(pack, SymbolKind.DATAMATRIX).dark().size();
        }
    }

    /** So that nothing measured can be left out by the compiler. */
    public long checked() {
        return checked;
    }
}
