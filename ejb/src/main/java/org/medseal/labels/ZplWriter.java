package org.medseal.labels;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Labels as ZPL II, one behind the other as they come off the roll; sheets are for PDF. */
final class ZplWriter implements LabelWriter {
    private final OutputStream out;
    private final LabelTemplate template;
    private final Resolution resolution;

    ZplWriter(OutputStream out, LabelTemplate template, Resolution resolution) {
        this.out = out;
        this.template = template;
        this.resolution = resolution;
    }

    @Override
    public void write(LabelPage label) throws IOException {
        StringBuilder zpl = new StringBuilder("^XA^CI28^PW");
        zpl.append(dots(template.width()))
                .append("^LL")
                .append(dots(template.height()))
                .append('\n');
        for (LabelPage.PlacedSymbol symbol : label.symbols()) {
            Picture picture = symbol.picture();
            int dotsPerModule = resolution.dotsPerModule(picture.moduleMillimetres(), 0);
            ZplLabel.draw(zpl, picture, dotsPerModule, dots(symbol.x()), dots(symbol.y()));
        }
        for (LabelPage.PlacedRule rule : label.rules()) {
            zpl.append("^FO").append(dots(rule.x())).append(',').append(dots(rule.y()));
            int thick = Math.max(1, dots(LabelPage.PlacedRule.THICKNESS));
            zpl.append("^GB").append(dots(rule.width())).append(',').append(thick);
            zpl.append(',').append(thick).append("^FS\n");
        }
        for (LabelPage.PlacedText text : label.texts()) {
            int top = dots(text.y() - text.size());
            int room = dots(TextWidth.of(text.text(), text.size()));
            zpl.append(ZplText.of(text.text(), dots(text.x()), top, dots(text.size()), room));
        }
        out.write(zpl.append("^XZ\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private int dots(double millimetres) {
        return resolution.dots(millimetres);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
