package org.medseal.labels;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A label as ZPL II for a printer of 203 dpi (8 dots to a millimetre). The symbol is sent as a picture, dot by dot, so
 * what is printed is what was checked here, whatever the printer's own encoder does with FNC1.
 */
final class ZplLabel {
    private static final int DOTS_PER_MODULE = (int) (8 * Picture.MODULE_MILLIMETRES);
    private static final int TEXT_HEIGHT = 3 * DOTS_PER_MODULE;

    private ZplLabel() {}

    static byte[] of(Picture picture) {
        int rows = picture.height() * DOTS_PER_MODULE;
        int bytesPerRow = (picture.width() * DOTS_PER_MODULE + 7) / 8;
        byte[] dots = new byte[rows * bytesPerRow];
        for (Rectangle bar : picture.dark()) {
            blacken(dots, bytesPerRow, bar);
        }
        StringBuilder zpl = new StringBuilder(dots.length * 2 + 300);
        zpl.append("^XA^CI28\n^FO0,0^GFA,").append(dots.length).append(',').append(dots.length);
        zpl.append(',').append(bytesPerRow).append(',');
        zpl.append(HexFormat.of().withUpperCase().formatHex(dots)).append("^FS\n");
        int y = rows;
        for (String line : picture.lines()) {
            zpl.append("^FO")
                    .append(DOTS_PER_MODULE)
                    .append(',')
                    .append(y)
                    .append("^A0N,")
                    .append(TEXT_HEIGHT);
            zpl.append("^FH_^FD").append(escaped(line)).append("^FS\n");
            y += Picture.LINE * DOTS_PER_MODULE;
        }
        return zpl.append("^XZ\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void blacken(byte[] dots, int bytesPerRow, Rectangle bar) {
        for (int y = dots(bar.y); y < dots(bar.y + bar.height); y++) {
            for (int x = dots(bar.x); x < dots(bar.x + bar.width); x++) {
                dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
    }

    private static int dots(double modules) {
        return (int) Math.round(modules * DOTS_PER_MODULE);
    }

    /** Signs that begin a command, and the one that begins an escape, as hexadecimal. */
    private static String escaped(String text) {
        return text.replace("_", "_5F").replace("^", "_5E").replace("~", "_7E");
    }
}
