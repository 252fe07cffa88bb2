package org.medseal.labels;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A label as ZPL II for a printer of 203 dpi (8 dots to a millimetre). The symbol is sent as a picture, dot by dot, so
 * what is printed is what was checked here, whatever the printer's own encoder does with FNC1.
 */
final class ZplLabel {
    /** A character is as high as so many modules, but never smaller than the printer's own font allows. */
    private static final int TEXT_MODULES = 3;

    private static final int SMALLEST_TEXT = 10;

    private ZplLabel() {}

    static byte[] of(Picture picture) {
        int dotsPerModule = Resolution.USUAL.dotsPerModule(picture.moduleMillimetres(), 0);
        StringBuilder zpl = new StringBuilder("^XA^CI28\n");
        draw(zpl, picture, dotsPerModule, 0, 0);
        int y = picture.height() * dotsPerModule;
        int height = Math.max(SMALLEST_TEXT, TEXT_MODULES * dotsPerModule);
        for (String line : picture.lines()) {
            int room = (int) TextWidth.of(line, height);
            zpl.append(ZplText.of(line, dotsPerModule, y, height, room));
            y += Math.max(SMALLEST_TEXT + 2, Picture.LINE * dotsPerModule);
        }
        return zpl.append("^XZ\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The symbol as a graphic field, its upper left corner at that dot; whole dots, so that no edge is blurred. */
    static void draw(StringBuilder zpl, Picture picture, int dotsPerModule, int left, int top) {
        int bytesPerRow = (picture.width() * dotsPerModule + 7) / 8;
        byte[] dots = new byte[picture.height() * dotsPerModule * bytesPerRow];
        for (Rectangle bar : picture.dark()) {
            blacken(dots, bytesPerRow, bar, dotsPerModule);
        }
        zpl.append("^FO").append(left).append(',').append(top).append("^GFA,");
        zpl.append(dots.length).append(',').append(dots.length).append(',').append(bytesPerRow);
        zpl.append(',').append(HexFormat.of().withUpperCase().formatHex(dots)).append("^FS\n");
    }

    private static void blacken(byte[] dots, int bytesPerRow, Rectangle bar, int dotsPerModule) {
        for (int y = dots(bar.y, dotsPerModule); y < dots(bar.y + bar.height, dotsPerModule); y++) {
            for (int x = dots(bar.x, dotsPerModule); x < dots(bar.x + bar.width, dotsPerModule); x++) {
                dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
    }

    private static int dots(double modules, int dotsPerModule) {
        return (int) Math.round(modules * dotsPerModule);
    }
}
