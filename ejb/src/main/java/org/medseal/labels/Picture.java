package org.medseal.labels;

import java.util.List;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A drawn symbol in modules, its quiet zone included, and the lines of text that stand below.
 *
 * @param moduleMillimetres what a module measures where a file has a size
 */
record Picture(int width, int height, List<Rectangle> dark, List<String> lines, double moduleMillimetres) {
    /** A line of text is as high as this many modules, so that it can be read wherever the symbol can. */
    static final int LINE = 4;

    Picture withoutText() {
        return new Picture(width, height, dark, List.of(), moduleMillimetres);
    }

    /** A linear symbol with bars of that height, in modules: they all reach from top to bottom. */
    Picture withBars(double modules) {
        double before = dark.stream().mapToDouble(bar -> bar.height).max().orElse(modules);
        List<Rectangle> bars = dark.stream()
                .map(bar -> new Rectangle(bar.x, bar.y, bar.width, modules))
                .toList();
        return new Picture(width, (int) Math.ceil(height - before + modules), bars, lines, moduleMillimetres);
    }

    int heightWithText() {
        return lines.isEmpty() ? height : height + LINE * lines.size() + 1;
    }
}
