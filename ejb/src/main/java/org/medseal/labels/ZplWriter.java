package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Labels as ZPL II, one behind the other as they come off the roll; sheets are for PDF. */
final class ZplWriter implements LabelWriter {
    private final OutputStream out;
    private final LabelTemplate template;

    ZplWriter(OutputStream out, LabelTemplate template) {
        this.out = out;
        this.template = template;
    }

    @Override
    public void write(LabelPage label) throws IOException {
        StringBuilder zpl = new StringBuilder("^XA^CI28^PW");
        zpl.append(dots(template.width()))
                .append("^LL")
                .append(dots(template.height()))
                .append('\n');
        for (LabelPage.PlacedSymbol symbol : label.symbols()) {
            ZplLabel.draw(zpl, symbol.picture(), dots(symbol.x()), dots(symbol.y()));
        }
        for (LabelPage.PlacedText text : label.texts()) {
            zpl.append("^FO").append(dots(text.x())).append(',').append(dots(text.y() - text.size()));
            zpl.append("^A0N,").append(dots(text.size()));
            zpl.append("^FH_^FD").append(ZplLabel.escaped(text.text())).append("^FS\n");
        }
        out.write(zpl.append("^XZ\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * ZplLabel.DOTS_PER_MILLIMETRE);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
